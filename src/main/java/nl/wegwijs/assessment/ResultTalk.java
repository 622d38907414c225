package nl.wegwijs.assessment;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseId;

/** The talk in which a participant hears the results of a case. */
@Entity
@Table(name = "result_talk")
class ResultTalk extends BranchRecord {

    private static final int LONGEST_VIEW = 120;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    private LocalDate heldOn;

    private boolean understood;

    @Enumerated(EnumType.STRING)
    private Agreement agrees;

    private String ownView;

    private boolean shareWithProvider;

    protected ResultTalk() {
    }

    ResultTalk(String libraryOrgId, BranchId branch, CaseId caseId, LocalDate heldOn, boolean understood,
            Agreement agrees, String ownView, boolean shareWithProvider) {
        super(libraryOrgId, branch);
        if (!understood) {
            throw Refusal.invalid("understood", "REQUIRED", "Leg de uitslag uit tot de deelnemer deze begrijpt.");
        }
        if (agrees == null) {
            throw Refusal.invalid("agrees", "REQUIRED", "Kies of de deelnemer het eens is met de uitslag.");
        }
        if (ownView != null && ownView.length() > LONGEST_VIEW) {
            throw Refusal.invalid("ownView", "TOO_LONG", "Gebruik niet meer dan 120 tekens.");
        }
        this.caseId = caseId;
        this.heldOn = heldOn;
        this.understood = true;
        this.agrees = agrees;
        this.ownView = ownView;
        this.shareWithProvider = shareWithProvider;
    }

    boolean mayBeShared() {
        return shareWithProvider;
    }

    void forgetWords() {
        ownView = null;
    }
}
