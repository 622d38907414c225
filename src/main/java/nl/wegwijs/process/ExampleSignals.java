package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.Confidence;
import nl.wegwijs.referral.NewSignal;
import nl.wegwijs.referral.PriorLevel;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.Reverse;
import nl.wegwijs.referral.ReverseReason;
import nl.wegwijs.referral.SignalChannel;
import nl.wegwijs.referral.SignalSource;
import nl.wegwijs.referral.UrgentHint;

/** How the people of the example cases come in. They do not exist, and nobody has this number. */
@Component
class ExampleSignals {

    private static final int GROWN_UP = 44;

    private final ReferralDesk desk;
    private final Clock clock;

    ExampleSignals(ReferralDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    Void send(ExampleCase.Comes comes, Map<String, Object> names) {
        LocalDate today = LocalDate.now(clock);
        PartnerId partner = (PartnerId) names.get(comes.by());
        ConsentAtSource consent = comes.consent() == null ? ConsentAtSource.YES_SPOKEN : ConsentAtSource.valueOf(comes.consent());
        SignalSource source = comes.reverse() ? SignalSource.REVERSE : partner == null ? SignalSource.SELF : SignalSource.PARTNER;
        Set<SkillDomain> needs = (comes.needs() == null ? List.of("DIGITAL_BASIC") : comes.needs()).stream()
                .map(SkillDomain::valueOf).collect(Collectors.toSet());
        Reverse reverse = comes.reverse() ? new Reverse(ReverseReason.FUNDING_RULE, null, List.of(new PriorLevel(
                SkillLevel.of(LevelScale.NT2_CEFR, "A1"), Confidence.TESTED, today.minusMonths(2)))) : null;
        desk.receive(new NewSignal(source, partner == null ? SignalChannel.WALK_IN : SignalChannel.PORTAL, partner,
                consent == ConsentAtSource.YES_SPOKEN ? somebody(comes.age()) : null, consent,
                consent == ConsentAtSource.YES_SPOKEN ? today : null, consent != ConsentAtSource.UNKNOWN, comes.contactLoop(),
                needs, Set.of(), null, comes.urgent(), comes.urgent() ? UrgentHint.BAILIFF : UrgentHint.NONE, null, null,
                null, reverse, false, partner == null, false, null));
        return null;
    }

    /** Another partner sends the same person. */
    Void again(Map<String, Object> told, Map<String, Object> names) {
        return send(new ExampleCase.Comes(String.valueOf(told.get("by")), null, null, null, true, false, false), names);
    }

    private Candidate somebody(Integer age) {
        return new Candidate("Voorbeeld", "Proefpersoon", PhoneNumber.parse("0600099000").orElseThrow(), null, Channel.PHONE,
                Set.of(ContactTime.MORNING), "nl", ExampleLibrary.MUNICIPALITY,
                LocalDate.now(clock).getYear() - (age == null ? GROWN_UP : age));
    }
}
