package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import nl.wegwijs.course.OfferingId;

/** What we advised in one round, and what the person said to it. */
@Entity
@Table(name = "learning_advice")
public class LearningAdvice {

    @Id
    private UUID id;

    private int round;

    private String wish;

    @Enumerated(EnumType.STRING)
    private AdvisedRoute route;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> offerings;

    @Enumerated(EnumType.STRING)
    private AdviceDiffers differs;

    private String bridging;

    @Enumerated(EnumType.STRING)
    private AdviceAnswer answer;

    private LocalDate thinkUntil;

    private Instant at;

    protected LearningAdvice() {
    }

    LearningAdvice(int round, AdviceAgreed agreed, Instant at) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.wish = agreed.wish();
        this.route = agreed.route();
        this.offerings = agreed.offerings().stream().map(OfferingId::value).toList();
        this.differs = agreed.differs();
        this.bridging = agreed.bridging();
        this.answer = agreed.answer();
        this.thinkUntil = agreed.thinkUntil();
        this.at = at;
    }

    void forgetWords() {
        this.wish = null;
    }

    public int round() {
        return round;
    }

    public String wish() {
        return wish;
    }

    public AdvisedRoute route() {
        return route;
    }

    /** Best first. */
    public List<OfferingId> offerings() {
        return offerings.stream().map(OfferingId::new).toList();
    }

    public AdviceDiffers differs() {
        return differs;
    }

    public String bridging() {
        return bridging;
    }

    public AdviceAnswer answer() {
        return answer;
    }

    public LocalDate thinkUntil() {
        return thinkUntil;
    }

    public Instant at() {
        return at;
    }
}
