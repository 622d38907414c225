package nl.wegwijs.process;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.wegwijs.partner.AgreementEvaluation;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.AgreementTarget;
import nl.wegwijs.partner.AgreementTerms;
import nl.wegwijs.partner.AgreementView;
import nl.wegwijs.partner.ExplorationView;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.referral.OnwardStatus;

/** How forms speak of agreements; says only, decides nothing. */
final class AgreementTexts {

    private static final int CENTS = 100;
    private static final String NOTHING = "niets afgesproken";
    private static final Map<String, String> TOLD = Map.of("NONE", "niets", "CONTACT_ONLY", "of het contact lukte",
            "STATUS_ONLY", "hoe het ervoor staat", "STATUS_AND_ADVICE", "hoe het ervoor staat en het advies");
    private static final Map<String, String> FIGURES = Map.of("K1", "signalen", "K8", "intakes", "K36", "doorverwijzingen");
    private static final Map<AgreementTarget.Period, String> PERIODS = Map.of(AgreementTarget.Period.YEAR, "per jaar",
            AgreementTarget.Period.HALF_YEAR, "per half jaar", AgreementTarget.Period.QUARTER, "per kwartaal");

    private static final Map<OnwardStatus, String> STATUSES = Map.of(OnwardStatus.SENT, "de partner heeft nog niet geantwoord",
            OnwardStatus.ACCEPTED, "de partner zei ja", OnwardStatus.STARTED, "begonnen bij de partner");

    private AgreementTexts() {
    }

    static String asked(ExplorationView talks) {
        return Optional.ofNullable(talks.asked()).map(AgreementKind::label).map(String::toLowerCase).orElse("niets bijzonders");
    }

    static String kinds(Collection<AgreementKind> kinds) {
        return kinds.isEmpty() ? "niets" : kinds.stream().sorted().map(AgreementKind::label).map(String::toLowerCase)
                .collect(Collectors.joining(" en "));
    }

    /** What is on the paper. One from before there were terms says little. */
    static Map<String, Object> paper(AgreementView agreement, Partner partner) {
        Optional<AgreementTerms> terms = Optional.ofNullable(agreement.terms());
        Map<String, Object> shown = new HashMap<>();
        shown.put("partnerText", partner.name());
        shown.put("agreementText", agreement.number() + ", " + kinds(agreement.kinds()));
        shown.put("splitText", terms.map(AgreementTexts::split).orElse(NOTHING));
        shown.put("referralText", terms.map(AgreementTexts::referral).orElse(NOTHING));
        shown.put("targetsText", terms.map(AgreementTexts::targets).orElse(NOTHING));
        shown.put("costsText", terms.map(AgreementTexts::costs).orElse(NOTHING));
        shown.put("termText", "vanaf " + FormTexts.day(agreement.startsOn()) + Optional.ofNullable(agreement.endsOn())
                .map(last -> " tot en met " + FormTexts.day(last)).orElse("")
                + terms.map(one -> ", bespreken elke " + one.evaluationMonths() + " maanden").orElse(""));
        shown.put("exitText", terms.map(AgreementTerms::exitRule).orElse(NOTHING));
        return shown;
    }

    private static String split(AgreementTerms terms) {
        return terms.model().label() + "; " + terms.split().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(task -> task.getKey().label().toLowerCase() + ": " + task.getValue().label())
                .collect(Collectors.joining(", "));
    }

    private static String referral(AgreementTerms terms) {
        return "antwoord binnen " + terms.responseDays() + " werkdagen; de partner hoort " + TOLD.get(terms.toldMost())
                + (terms.warmByDefault() ? "; altijd warm" : "");
    }

    private static String targets(AgreementTerms terms) {
        return terms.targets().isEmpty() ? "geen" : terms.targets().stream().map(target -> target.value() + " "
                + FIGURES.get(target.figure()) + " " + PERIODS.get(target.period())).collect(Collectors.joining(", "));
    }

    private static String costs(AgreementTerms terms) {
        return terms.costCents() == 0 ? "gratis" : "€ " + BigDecimal.valueOf(terms.costCents())
                .divide(BigDecimal.valueOf(CENTS)).toPlainString() + " per jaar, de partner betaalt "
                + terms.partnerPercent() + " procent";
    }

    /** Why a draft is made once more. */
    static String situation(AgreementView agreement) {
        String said = Stream.of(Optional.ofNullable(agreement.wish()).map(wish -> "De partner wil iets anders: " + wish),
                        Optional.ofNullable(agreement.privacy()).map(check -> check.why()).map(why -> "Privacy: " + why),
                        Optional.ofNullable(agreement.finance()).map(check -> check.why()).map(why -> "Geld: " + why))
                .flatMap(Optional::stream).map(sentence -> sentence + ".").collect(Collectors.joining(" "));
        return said.isEmpty() ? "Nog niets." : said;
    }

    static String status(OnwardStatus status) {
        return STATUSES.getOrDefault(status, "al voorbij");
    }

    static String evaluation(AgreementEvaluation last) {
        return Optional.ofNullable(last).map(talk -> "een " + talk.mark() + " op " + FormTexts.day(talk.on())
                + "; beter kan: " + talk.better()).orElse("nog niet besproken");
    }
}
