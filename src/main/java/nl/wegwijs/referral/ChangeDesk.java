package nl.wegwijs.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.participant.Person;
import nl.wegwijs.referral.CaseCorrection.What;

/** Where what happens beside the way of a case is written down: pauses, moves, consent taken back, corrections. */
@Service
@Transactional
public class ChangeDesk {

    private static final int REASON_LENGTH = 200;
    private static final Set<CaseOutcome> NEVER_CORRECTED =
            EnumSet.of(CaseOutcome.ERASED, CaseOutcome.DECEASED, CaseOutcome.NO_CONSENT, CaseOutcome.MERGED);

    private final Cases cases;
    private final CasePauses pauses;
    private final Standstill standstill;
    private final ConsentWithdrawal consents;
    private final EarlyEnds earlyEnds;
    private final Forgetting forgetting;
    private final CaseCorrections corrections;
    private final ParticipantRegister participants;
    private final Words words;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeDesk(Cases cases, CasePauses pauses, Standstill standstill, ConsentWithdrawal consents, EarlyEnds earlyEnds,
            Forgetting forgetting, CaseCorrections corrections, ParticipantRegister participants, Words words,
            CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.pauses = pauses;
        this.standstill = standstill;
        this.consents = consents;
        this.earlyEnds = earlyEnds;
        this.forgetting = forgetting;
        this.corrections = corrections;
        this.participants = participants;
        this.words = words;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The case with this number, when it belongs to one of these branches; else there is none. */
    @Transactional(readOnly = true)
    public CaseId find(String number, Set<BranchId> branches) {
        return cases.findByNumber(number).filter(one -> branches.contains(one.branchId())).map(ReferralCase::id)
                .orElseThrow(() -> Refusal.notFound("Dit nummer kennen we niet in uw vestiging. Kijk het na."));
    }

    /** The case stands still until that day; {@code holdAtMost} is the longest. */
    public void hold(CaseId id, LocalDate until, PauseReason why) {
        pauses.hold(one(id), until, why);
    }

    public void resume(CaseId id) {
        ReferralCase one = one(id);
        if (!one.isOnHold()) {
            throw Refusal.conflict("NOT_ON_HOLD", "Dit traject heeft nu geen pauze.");
        }
        pauses.goOn(one);
    }

    /** For what comes from outside: a case on hold goes on first. */
    public void wake(CaseId id) {
        pauses.wake(one(id));
    }

    /** Refuses work on a case that stands still. */
    @Transactional(readOnly = true)
    public void requireNotOnHold(CaseId id) {
        if (one(id).isOnHold()) {
            throw Refusal.conflict("CASE_ON_HOLD",
                    "Dit traject heeft pauze. Kies eerst ‘Weer verder’ bij ‘Traject wijzigen’.");
        }
    }

    /** A colleague will judge what the move means. */
    public void reportMoved(CaseId id) {
        ReferralCase one = one(id);
        one.requireOpen();
        pauses.wake(one);
        events.publishEvent(new ParticipantMoved(id));
    }

    /** Keeps where the person lives from now on. Report rows keep the place of the start. */
    public MoveDecision decideMove(CaseId id, String municipality, MoveDecision decision, boolean wantsTransfer) {
        if (decision == MoveDecision.TRANSFER && !wantsTransfer) {
            throw Refusal.invalid("consentTransfer", "NO_CONSENT",
                    "Zonder toestemming dragen we niet over. Kies dan ‘Stoppen’.");
        }
        participants.moveTo(one(id).participantId(), municipality);
        return decision;
    }

    public void withdrawConsent(CaseId id, Set<ConsentScope> scopes) {
        if (scopes.isEmpty()) {
            throw Refusal.invalid("scopes", "REQUIRED", "Kies welke toestemming de deelnemer intrekt.");
        }
        consents.withdraw(one(id), scopes);
    }

    /** What is null in the change stays as it is. */
    public void correctContact(CaseId id, ContactChange change, String reason) {
        words.required("reason", reason, REASON_LENGTH);
        if (change.isNothing()) {
            throw Refusal.invalid("phone", "REQUIRED", "Vul in wat er anders is.");
        }
        ReferralCase one = one(id);
        Person now = participants.person(one.participantId());
        participants.updateContact(now.id(), new Candidate(or(change.givenName(), now.givenName()),
                or(change.familyName(), now.familyName()), or(change.phone(), now.phone()),
                or(change.email(), now.email()), or(change.channel(), now.preferredChannel()), now.contactTimes(),
                now.contactLanguage(), now.municipalityCode(), now.birthYear()));
        keep(one, What.CONTACT, null, null, reason);
    }

    /** For a closed case only. A report row has no way back to its case and stays as it was written. */
    public void correctOutcome(CaseId id, CaseOutcome right, String reason) {
        words.required("reason", reason, REASON_LENGTH);
        ReferralCase one = one(id);
        if (one.isOpen()) {
            throw Refusal.conflict("CASE_OPEN", "Dit traject loopt nog. Een uitkomst is er pas na het afsluiten.");
        }
        if (NEVER_CORRECTED.contains(one.outcome()) || NEVER_CORRECTED.contains(right)) {
            throw Refusal.conflict("NOT_CORRECTABLE", "Deze uitkomst kunt u niet veranderen.");
        }
        keep(one, What.OUTCOME, one.correctOutcome(right), right, reason);
    }

    /** A case that should never have been there. */
    public void endByMistake(CaseId id, String reason) {
        words.required("reason", reason, REASON_LENGTH);
        ReferralCase one = one(id);
        earlyEnds.end(one, EarlyEnd.ADMIN_ERROR, null, null);
        keep(one, What.MISTAKE, null, CaseOutcome.ADMIN_ERROR, reason);
    }

    /** Once a day: pauses that are over end, silence is noticed, persons are forgotten. Safe to repeat. */
    public void newDay(LocalDate today) {
        pauses.goOnWhenOver(today);
        standstill.notice(today);
        forgetting.forgetAllDue(today);
    }

    private void keep(ReferralCase one, What what, CaseOutcome from, CaseOutcome to, String reason) {
        Instant now = clock.instant();
        corrections.save(new CaseCorrection(one.id(), what, from, to, reason, now, user.id()));
    }

    private static <T> T or(T changed, T before) {
        return changed == null ? before : changed;
    }

    private ReferralCase one(CaseId id) {
        return cases.findById(id).orElseThrow(() -> Refusal.notFound("Dit traject kennen we niet."));
    }
}
