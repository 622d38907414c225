package nl.wegwijs.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.participant.Person;

/** A case with the person, as staff who works on it may see it. */
public record CaseFile(
        CaseId id,
        String number,
        BranchId branch,
        CaseStatus status,
        Instant statusSince,
        Urgency urgency,
        Person person,
        List<SignalView> signals,
        List<ContactAttempt> attempts,
        Appointment appointment,
        Optional<Intake> intake,
        List<LearningGoal> goals,
        Optional<LearningAdvice> advice,
        int round,
        String municipalityCode,
        boolean livesInServiceArea,
        EligibilityRoute eligibilityRoute,
        Map<Milestone, Instant> milestones,
        CaseOutcome outcome,
        String outcomeReason,
        Map<String, Object> ownerFields) {

    /** What a provider told that could not serve this person itself. */
    public Optional<Reverse> reverse() {
        return signals.stream().map(SignalView::reverse).filter(Objects::nonNull).findFirst();
    }
}
