package nl.wegwijs.referral;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Branches;
import nl.wegwijs.participant.ParticipantRegister;

/** Puts together what staff may see of a case. */
@Component
class CaseFiles {

    private final Signals signals;
    private final Intakes intakes;
    private final SignalViews views;
    private final ParticipantRegister participants;
    private final Branches branches;

    CaseFiles(Signals signals, Intakes intakes, SignalViews views, ParticipantRegister participants,
            Branches branches) {
        this.signals = signals;
        this.intakes = intakes;
        this.views = views;
        this.participants = participants;
        this.branches = branches;
    }

    /** Codes and labels by name, nobody's name. */
    Map<String, Object> card(ReferralCase one) {
        String partnerType = signals.findByCaseIdOrderByReceivedAtAscNumberAsc(one.id()).stream().findFirst()
                .map(views::forTriage).map(TriageFacts::partnerType).orElse("");
        return new HashMap<>(Map.of("caseId", one.id().toString(), "caseNumber", one.number(),
                "branch", one.branchId().value(), "branchName", branches.name(one.branchId()),
                "partnerType", partnerType, "urgency", one.urgency().name()));
    }

    Set<String> groups(CaseId id) {
        return signals.findByCaseIdOrderByReceivedAtAscNumberAsc(id).stream().map(Signal::groupNumber)
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    CaseFile of(ReferralCase one) {
        return new CaseFile(one.id(), one.number(), one.branchId(), one.status(), one.statusSince(), one.urgency(),
                participants.person(one.participantId()),
                signals.findByCaseIdOrderByReceivedAtAscNumberAsc(one.id()).stream().map(views::forStaff).toList(),
                one.attempts(), one.appointment(), intakes.findById(one.id()), one.goals(), one.advice(), one.round(),
                one.municipalityCode(), one.helpedOutOfArea() || branches.serves(one.municipalityCode()),
                one.eligibilityRoute(), one.milestones(), one.outcome(), one.outcomeReason(), one.ownerFields());
    }
}
