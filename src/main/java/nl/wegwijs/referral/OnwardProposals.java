package nl.wegwijs.referral;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.RouteView;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerType;

/** Thinks ahead for whoever chooses a receiver: the agreed route, the house where somebody moved to, who helps at once. */
@Component
class OnwardProposals {

    private static final Set<PartnerType> HELP_AT_ONCE = EnumSet.of(PartnerType.DEBT_HELP, PartnerType.SOCIAL_WORK,
            PartnerType.NEIGHBOURHOOD_TEAM, PartnerType.SOCIAL_SERVICE);

    private final Signals signals;
    private final ParticipantRegister participants;
    private final PartnerRegister partners;
    private final CourseCatalogue courses;

    OnwardProposals(Signals signals, ParticipantRegister participants, PartnerRegister partners,
            CourseCatalogue courses) {
        this.signals = signals;
        this.participants = participants;
        this.partners = partners;
        this.courses = courses;
    }

    /** The reason may be null: then that of the intake, or of the agreed route after what was advised last. */
    OnwardProposal of(ReferralCase one, OnwardReason given, PartnerType wanted) {
        Optional<RouteView> route = route(one);
        OnwardReason reason = given != null ? given : ofEligibility(one)
                .orElseGet(() -> route.map(any -> OnwardReason.MORE_ADVANCED).orElse(null));
        Set<PartnerType> fitting = fitting(reason, wanted);
        List<Partner> receivers = partners.receivers().stream()
                .sorted(Comparator.comparing(partner -> !fitting.contains(partner.type()))).toList();
        boolean alongRoute = reason == OnwardReason.MORE_ADVANCED;
        PartnerId partner = reason == OnwardReason.MOVED ? houseElsewhere(one)
                : alongRoute ? route.map(agreed -> agreed.to().provider()).orElse(null)
                : onlyOne(receivers, wanted);
        return new OnwardProposal(reason, partner,
                alongRoute ? route.map(agreed -> agreed.to().id()).orElse(null) : null, receivers);
    }

    /** The agreed step after one of the offerings that were advised last, in their order. */
    Optional<RouteView> route(ReferralCase one) {
        return one.advice().stream().flatMap(advice -> advice.offerings().stream())
                .flatMap(offering -> courses.agreedRouteFrom(offering).stream()).findFirst();
    }

    private static Optional<OnwardReason> ofEligibility(ReferralCase one) {
        if (one.eligibilityRoute() == null) {
            return Optional.empty();
        }
        return switch (one.eligibilityRoute()) {
            case ONWARD_LANGUAGE_SCHOOL -> Optional.of(OnwardReason.LANGUAGE_SCHOOL_CIVIC);
            case ONWARD_YOUTH -> Optional.of(OnwardReason.MINOR);
            case TRANSFER -> Optional.of(OnwardReason.MOVED);
            case LIBRARY, LIBRARY_SUPPORT_ONLY, LIBRARY_BESIDE_SCHOOL, ADVICE_ONLY -> Optional.empty();
        };
    }

    private static Set<PartnerType> fitting(OnwardReason reason, PartnerType wanted) {
        if (wanted != null) {
            return EnumSet.of(wanted);
        }
        if (reason == null) {
            return Set.of();
        }
        return switch (reason) {
            case URGENT_HELP -> HELP_AT_ONCE;
            case MOVED -> EnumSet.of(PartnerType.TAALHUIS_ELSEWHERE);
            case LANGUAGE_SCHOOL_CIVIC -> EnumSet.of(PartnerType.LANGUAGE_SCHOOL);
            default -> Set.of();
        };
    }

    private static PartnerId onlyOne(List<Partner> receivers, PartnerType wanted) {
        List<Partner> found = receivers.stream().filter(partner -> partner.type() == wanted).toList();
        return found.size() == 1 ? found.get(0).id() : null;
    }

    private PartnerId houseElsewhere(ReferralCase one) {
        return signals.findByCaseIdOrderByReceivedAtAscNumberAsc(one.id()).stream().map(Signal::transferPartner)
                .filter(partner -> partner != null).findFirst()
                .or(() -> partners.languageHouseIn(participants.person(one.participantId()).municipalityCode())
                        .map(Partner::id))
                .orElse(null);
    }
}
