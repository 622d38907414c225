package nl.wegwijs.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import nl.wegwijs.collaboration.PartnerCustomCourses;
import nl.wegwijs.partner.AgreementDesk;
import nl.wegwijs.partner.AgreementType;
import nl.wegwijs.partner.AgreementView;
import nl.wegwijs.partner.ExplorationView;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerProfile;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRelation;
import nl.wegwijs.referral.OnwardVerbs;
import nl.wegwijs.referral.SentSignals;
import nl.wegwijs.training.PartnerTrainings;

/** How we stand with a partner at this moment, from all rooms, as forms say it. */
@Component
class PartnerStanding {

    private final PartnerRegister partners;
    private final PartnerAgreements agreements;
    private final AgreementDesk desk;
    private final SentSignals signals;
    private final OnwardVerbs onward;
    private final PartnerTrainings trainings;
    private final PartnerCustomCourses customs;
    private final Clock clock;

    PartnerStanding(PartnerRegister partners, PartnerAgreements agreements, AgreementDesk desk, SentSignals signals,
            OnwardVerbs onward, PartnerTrainings trainings, PartnerCustomCourses customs, Clock clock) {
        this.partners = partners;
        this.agreements = agreements;
        this.desk = desk;
        this.signals = signals;
        this.onward = onward;
        this.trainings = trainings;
        this.customs = customs;
        this.clock = clock;
    }

    Map<String, Object> about(PartnerId id) {
        PartnerRelation relation = partners.relation(id);
        Map<String, Object> shown = new HashMap<>();
        shown.put("partnerText", relation.partner().name());
        shown.put("typeText", relation.partner().type().label());
        shown.put("statusText", relation.status().label());
        shown.put("standingText", standing(id));
        shown.put("lastContactText", Optional.ofNullable(relation.lastContactOn()).map(FormTexts::day).orElse("niet bekend"));
        return shown;
    }

    String standing(PartnerId id) {
        Instant now = clock.instant();
        Instant yearAgo = ZonedDateTime.now(clock).minusYears(1).toInstant();
        String papers = agreements.of(id).stream().map(one -> one.number() + " " + AgreementTexts.kinds(one.kinds()) + " ("
                + one.state().label().toLowerCase() + ")").collect(Collectors.joining(", "));
        return Stream.of(papers.isEmpty() ? "geen afspraken" : papers,
                        signals.sentBetween(id, yearAgo, now) + " signalen in een jaar",
                        onward.openAt(id.toString()).size() + " lopende verwijzingen",
                        trainings.list(id).size() + " trainingen", customs.list(id).size() + " cursussen op maat")
                .collect(Collectors.joining("; "));
    }

    /** What we know of the organisation, as answers that may be changed. */
    Map<String, Object> profile(PartnerId id) {
        PartnerProfile profile = partners.relation(id).profile();
        return Map.of("roles", names(profile.roles()), "themes", names(profile.themes()), "targetGroups",
                names(profile.targetGroups()), "area", profile.serviceArea().stream().sorted().toList(), "existingUse",
                profile.existingUse().stream().sorted().toList());
    }

    private static List<String> names(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }

    /** Whom we call there, as answers that may be changed. */
    Map<String, Object> contact(PartnerId id) {
        return Optional.ofNullable(partners.relation(id).contact()).map(AgreementForm::answers).orElse(Map.of());
    }

    /** What a draft begins with: the draft before, else the newest agreement with this partner, else what the talk asks for. */
    Map<String, Object> draft(ExplorationView talks, String type) {
        AgreementType proposed = AgreementType.valueOf(type);
        Map<String, Object> shown = new HashMap<>(Map.of("proposalText", AgreementTexts.kinds(proposed.kinds()),
                "situationText", "Nog niets.", "kinds", names(proposed.kinds())));
        Optional<AgreementView> draft = Optional.ofNullable(talks.agreement()).map(any -> desk.agreement(talks.id()));
        draft.or(() -> agreements.of(talks.partner()).stream().filter(one -> one.terms() != null).findFirst())
                .map(AgreementView::terms).map(AgreementForm::answers).ifPresent(shown::putAll);
        draft.map(AgreementTexts::situation).ifPresent(text -> shown.put("situationText", text));
        return shown;
    }
}
