package nl.wegwijs.referral;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.wegwijs.library.SkillDomain;

/** A learning need made concrete; belongs to one case. */
@Entity
@Table(name = "learning_goal")
public class LearningGoal {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private GoalId id;

    @Enumerated(EnumType.STRING)
    private SkillDomain domain;

    private String ownWords;

    @Enumerated(EnumType.STRING)
    private GoalContext context;

    @Enumerated(EnumType.STRING)
    private GoalTerm term;

    private String why;

    @Enumerated(EnumType.STRING)
    private GoalResult result = GoalResult.OPEN;

    private LocalDate measuredOn;

    protected LearningGoal() {
    }

    LearningGoal(GoalWanted wanted) {
        this.id = GoalId.next();
        this.domain = wanted.domain();
        this.ownWords = wanted.ownWords();
        this.context = wanted.context();
        this.term = wanted.term();
        this.why = wanted.why();
    }

    void measured(GoalResult found, LocalDate on) {
        this.result = found;
        this.measuredOn = on;
    }

    void forgetWords() {
        this.ownWords = null;
        this.why = null;
    }

    public GoalId id() {
        return id;
    }

    public SkillDomain domain() {
        return domain;
    }

    public String ownWords() {
        return ownWords;
    }

    public GoalContext context() {
        return context;
    }

    public GoalTerm term() {
        return term;
    }

    public String why() {
        return why;
    }

    public GoalResult result() {
        return result;
    }

    public LocalDate measuredOn() {
        return measuredOn;
    }
}
