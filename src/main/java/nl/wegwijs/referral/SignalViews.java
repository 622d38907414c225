package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerRegister;

/** Shows a signal: to staff with the person, to decisions without. */
@Component
class SignalViews {

    private final PartnerRegister partners;
    private final Branches branches;
    private final TextFilter filter;
    private final Clock clock;

    SignalViews(PartnerRegister partners, Branches branches, TextFilter filter, Clock clock) {
        this.partners = partners;
        this.branches = branches;
        this.filter = filter;
        this.clock = clock;
    }

    SignalView forStaff(Signal signal) {
        return new SignalView(signal.id(), signal.number(), signal.branchId(), signal.status(), signal.source(),
                signal.channel(), partner(signal).map(Partner::name).orElse(null), signal.partnerReference(),
                signal.candidate(), signal.consentAtSource(), signal.consentOn(), signal.personKnows(),
                signal.contactLoop(), signal.told().needDomains(), signal.told().indicators(), signal.told().screening(), signal.told().reverse(),
                signal.told().urgentHint(), signal.told().deadline(), signal.told().note(), filter.warnings(signal.told().note()),
                signal.missing(), signal.told().warmContactOffered(), signal.told().canIntakeNow(),
                signal.told().urgency(),
                signal.transferPartner(), signal.receivedAt());
    }

    TriageFacts forTriage(Signal signal) {
        LocalDate today = LocalDate.now(clock);
        Integer birthYear = signal.candidate() == null ? null : signal.candidate().birthYear();
        return new TriageFacts(
                signal.candidate() != null,
                signal.partnerReference() != null,
                signal.consentAtSource().name(),
                signal.source().name(),
                signal.personKnows(),
                signal.hasContactData(),
                signal.isDecidedAboutArea() || signal.candidate() == null
                        || branches.serves(signal.candidate().municipalityCode()),
                birthYear == null ? null : today.getYear() - birthYear,
                Optional.ofNullable(UrgentKind.of(signal.told().urgentHint())).map(Enum::name).orElse(null),
                signal.told().deadline() == null ? null : (int) ChronoUnit.DAYS.between(today, signal.told().deadline()),
                signal.told().urgency(),
                signal.isAtDesk(),
                partner(signal).map(partner -> partner.type().label()).orElse("Zelf gemeld"),
                branches.name(signal.branchId()),
                signal.number());
    }

    private Optional<Partner> partner(Signal signal) {
        return Optional.ofNullable(signal.partnerId()).map(partners::find);
    }
}
