package nl.wegwijs.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.AccessLog;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** Shows staff who referred whom to whom, when, with which fields and under which consent. */
@Service
@Transactional
public class CustodyDesk {

    private static final String US = "Bibliotheek";

    private final Cases cases;
    private final Signals signals;
    private final OnwardReferrals onwards;
    private final ParticipantRegister participants;
    private final PartnerRegister partners;
    private final AccessLog accessLog;

    CustodyDesk(Cases cases, Signals signals, OnwardReferrals onwards, ParticipantRegister participants,
            PartnerRegister partners, AccessLog accessLog) {
        this.cases = cases;
        this.signals = signals;
        this.onwards = onwards;
        this.participants = participants;
        this.partners = partners;
        this.accessLog = accessLog;
    }

    /** For somebody who works in one of these branches; a case elsewhere does not exist for them. */
    public Custody of(String caseNumber, Set<BranchId> branches) {
        ReferralCase one = cases.findByNumber(caseNumber).filter(found -> branches.contains(found.branchId()))
                .orElseThrow(() -> Refusal.notFound("Dit traject kennen we niet in uw vestiging."));
        accessLog.read("CUSTODY", one.number(), one.participantId());
        List<Custody.Step> steps = new ArrayList<>();
        signals.findByCaseIdOrderByReceivedAtAscNumberAsc(one.id()).forEach(signal -> steps.add(step(signal)));
        onwards.findByCaseId(one.id()).forEach(onward -> steps.add(step(onward)));
        steps.sort(Comparator.comparing(Custody.Step::at));
        return new Custody(one.number(), participants.person(one.participantId()).number(), steps, decisions(one));
    }

    private Custody.Step step(Signal signal) {
        String consent = signal.consentAtSource().name()
                + (signal.consentOn() == null ? "" : " " + signal.consentOn());
        return new Custody.Step(signal.receivedAt(), signal.number(),
                signal.partnerId() == null ? signal.source().name() : name(signal.partnerId().value()), US,
                signal.source() == SignalSource.REVERSE ? "REVERSE_" + signal.status() : signal.status().name(),
                fields(signal), consent, null);
    }

    // The person moved from the signal into the register, so the person's own fields are there.
    private static Set<String> fields(Signal signal) {
        Set<String> fields = new LinkedHashSet<>(List.of("candidate"));
        Told told = signal.told();
        add(fields, !told.needDomains().isEmpty(), "needDomains");
        add(fields, !told.indicators().isEmpty(), "indicators");
        add(fields, told.screening() != null, "screening");
        add(fields, told.reverse() != null, "reverse");
        add(fields, told.note() != null, "note");
        return fields;
    }

    private static void add(Set<String> fields, boolean told, String field) {
        if (told) {
            fields.add(field);
        }
    }

    private Custody.Step step(OnwardReferral onward) {
        String to = onward.partner() == null ? onward.receiverName() : name(onward.partner().value());
        return new Custody.Step(onward.sentAt() == null ? onward.createdAt() : onward.sentAt(), onward.number(), US,
                to, onward.status().name(), onward.dataSet(), onward.sentAt() == null ? "NONE" : "SHARE_WITH_RECEIVER",
                onward.partner() == null ? null : onward.id());
    }

    private List<Custody.Decision> decisions(ReferralCase one) {
        return participants.decisions(one.participantId()).stream().map(taken -> new Custody.Decision(taken.at(),
                taken.purpose().name(), taken.decision().name(),
                Optional.ofNullable(taken.receiver()).map(this::name).orElse(null),
                taken.feedbackLevel() == null ? null : taken.feedbackLevel().name())).toList();
    }

    private String name(UUID partner) {
        return partners.find(new PartnerId(partner)).name();
    }
}
