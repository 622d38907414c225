package nl.wegwijs.process;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.wegwijs.collaboration.CustomDesign;
import nl.wegwijs.collaboration.CustomRequest;
import nl.wegwijs.collaboration.CustomView;
import nl.wegwijs.collaboration.LevelGuess;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.referral.GroupCount;

/** How forms speak of custom courses; says only, decides nothing. */
final class CustomTexts {

    private static final int CENTS = 100;
    private static final Map<TargetGroup, String> GROUPS = Map.ofEntries(
            Map.entry(TargetGroup.SENIORS, "ouderen"), Map.entry(TargetGroup.JOB_SEEKERS, "mensen die werk zoeken"),
            Map.entry(TargetGroup.WORKERS_LOW_PAID, "mensen met een laag loon"),
            Map.entry(TargetGroup.SOCIAL_EMPLOYMENT_WORKERS, "medewerkers van een sociaal werkbedrijf"),
            Map.entry(TargetGroup.PARENTS_YOUNG_CHILDREN, "ouders met jonge kinderen"),
            Map.entry(TargetGroup.NEWCOMERS, "nieuwkomers"),
            Map.entry(TargetGroup.RECEPTION_CENTRE_RESIDENTS, "bewoners van een opvang"),
            Map.entry(TargetGroup.NT1_ADULTS, "volwassenen met Nederlands als moedertaal"),
            Map.entry(TargetGroup.PEOPLE_WITH_DEBTS, "mensen met geldzorgen"),
            Map.entry(TargetGroup.YOUNG_ADULTS_18_27, "jongvolwassenen van 18 tot 27 jaar"),
            Map.entry(TargetGroup.GENERAL, "andere volwassenen"));

    private CustomTexts() {
    }

    /** What every form of a custom course begins with. */
    static Map<String, Object> about(CustomView custom, Partner partner) {
        CustomRequest request = custom.request();
        Map<String, Object> shown = new HashMap<>();
        shown.put("caseNumber", custom.number());
        shown.put("partnerText", partner.name());
        shown.put("groupText", GROUPS.get(request.targetGroup()));
        shown.put("questionText", request.question());
        shown.put("sizeText", people(request.expected()) + ", "
                + Optional.ofNullable(request.level()).orElse(LevelGuess.UNKNOWN).label());
        shown.put("wishText", wish(request));
        shown.put("designText", Optional.ofNullable(custom.design()).map(CustomTexts::design).orElse("nog geen"));
        return shown;
    }

    private static String wish(CustomRequest request) {
        String times = request.times().stream().sorted(Comparator.naturalOrder()).map(FormTexts::part)
                .collect(Collectors.joining(" of "));
        return Stream.of(request.place().label(), "van " + FormTexts.day(request.from()) + " tot " + FormTexts.day(request.until()),
                        times, Optional.ofNullable(request.budget()).map(budget -> budget.label()).orElse(""),
                        request.workTime() ? "mag in werktijd" : "")
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String design(CustomDesign design) {
        return design.sessions() + " lessen van " + design.minutes() + " minuten; les van " + design.teacher().label()
                + (design.helpers() == null ? "" : " met " + people(design.helpers()) + " die helpen")
                + (design.materials() == null ? "" : "; materiaal: " + design.materials())
                + "; " + price(design) + "; " + design.minParticipants() + " tot " + design.maxParticipants() + " mensen";
    }

    private static String price(CustomDesign design) {
        return design.priceCents() == 0 ? "gratis"
                : FormTexts.euros(design.priceCents());
    }

    /** Why a proposal is made once more. */
    static String situation(CustomView custom, Optional<Partner> provider) {
        String said = Stream.of(Optional.ofNullable(custom.wish()).map(wish -> "De partner wil iets anders: " + wish),
                        Optional.ofNullable(custom.reworkBecause()).map(why -> "De leiding wil het beter: " + why),
                        provider.map(who -> "De lessen komen van " + who.name()))
                .flatMap(Optional::stream).map(sentence -> sentence + ".").collect(Collectors.joining(" "));
        return said.isEmpty() ? "Nog niets bijzonders." : said;
    }

    static String candidates(GroupCount group, CustomDesign design) {
        return group.named() + " aangemeld, " + group.helped() + " in een traject; minstens "
                + design.minParticipants() + " nodig";
    }

    /** The design before, as answers that may be changed. */
    static Map<String, Object> answers(CustomDesign design) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("offering", design.offering().toString());
        answers.put("sessions", design.sessions());
        answers.put("minutes", String.valueOf(design.minutes()));
        answers.put("materials", design.materials());
        answers.put("teacher", design.teacher().name());
        answers.put("helpers", design.helpers());
        answers.put("price", (int) (design.priceCents() / CENTS));
        answers.put("minParticipants", design.minParticipants());
        answers.put("maxParticipants", design.maxParticipants());
        return answers;
    }

    private static String people(int number) {
        return number == 1 ? "1 persoon" : number + " mensen";
    }
}
