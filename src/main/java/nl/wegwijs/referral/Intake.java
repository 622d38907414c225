package nl.wegwijs.referral;

import java.time.Instant;
import java.util.Set;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.wegwijs.library.CivicIntegration;

/** What was learned in the intake talk of one case, apart from who the person is. */
@Entity
public class Intake {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    private Instant heldAt;

    @Enumerated(EnumType.STRING)
    private CivicIntegration civicIntegration;

    private boolean livesInReception;

    @Enumerated(EnumType.STRING)
    private SchoolYears schoolYears;

    @Enumerated(EnumType.STRING)
    private LatinScript canReadLatinScript;

    @Enumerated(EnumType.STRING)
    private SpokenDutch spokenDutch;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<OwnDevice> ownDevices;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> availability;

    private Boolean childcareNeeded;

    @Enumerated(EnumType.STRING)
    private Travel travel;

    @Enumerated(EnumType.STRING)
    private PreferredForm preferredForm;

    private Boolean startedBefore;

    private Boolean worksShifts;

    @Enumerated(EnumType.STRING)
    private IntakeResult result;

    protected Intake() {
    }

    Intake(CaseId caseId, IntakeTalk talk, Instant heldAt) {
        this.caseId = caseId;
        retell(talk, heldAt);
    }

    final void retell(IntakeTalk talk, Instant at) {
        this.heldAt = at;
        this.civicIntegration = talk.civicIntegration() == null ? CivicIntegration.UNKNOWN : talk.civicIntegration();
        this.livesInReception = talk.livesInReception();
        this.schoolYears = talk.schoolYears();
        this.canReadLatinScript = talk.canReadLatinScript();
        this.spokenDutch = talk.spokenDutch();
        this.ownDevices = talk.ownDevices();
        this.availability = talk.availability();
        this.childcareNeeded = talk.childcareNeeded();
        this.travel = talk.travel();
        this.preferredForm = talk.preferredForm();
        this.startedBefore = talk.startedBefore();
        this.worksShifts = talk.worksShifts();
    }

    void conclude(IntakeResult agreed) {
        this.result = agreed;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public CivicIntegration civicIntegration() {
        return civicIntegration;
    }

    public boolean livesInReception() {
        return livesInReception;
    }

    public SchoolYears schoolYears() {
        return schoolYears;
    }

    public LatinScript canReadLatinScript() {
        return canReadLatinScript;
    }

    public SpokenDutch spokenDutch() {
        return spokenDutch;
    }

    public Set<OwnDevice> ownDevices() {
        return ownDevices;
    }

    /** Day parts as {@code MON_MORNING}. */
    public Set<String> availability() {
        return availability;
    }

    public Boolean childcareNeeded() {
        return childcareNeeded;
    }

    public Travel travel() {
        return travel;
    }

    public PreferredForm preferredForm() {
        return preferredForm;
    }

    public Boolean startedBefore() {
        return startedBefore;
    }

    public Boolean worksShifts() {
        return worksShifts;
    }

    public IntakeResult result() {
        return result;
    }
}
