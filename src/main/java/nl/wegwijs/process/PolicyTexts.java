package nl.wegwijs.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.util.StringUtils;

import nl.wegwijs.insight.FigureLine;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.policy.Ambition;
import nl.wegwijs.policy.FeedbackState;
import nl.wegwijs.policy.FeedbackView;
import nl.wegwijs.policy.PolicyReview;
import nl.wegwijs.policy.PolicyText;

/** How forms speak of policy with partners; says only, decides nothing. */
final class PolicyTexts {

    private static final Map<TargetGroup, String> GROUPS = Map.ofEntries(
            Map.entry(TargetGroup.SENIORS, "ouderen"), Map.entry(TargetGroup.JOB_SEEKERS, "mensen die werk zoeken"),
            Map.entry(TargetGroup.WORKERS_LOW_PAID, "werknemers"),
            Map.entry(TargetGroup.SOCIAL_EMPLOYMENT_WORKERS, "mensen in een sociaal werkbedrijf"),
            Map.entry(TargetGroup.PARENTS_YOUNG_CHILDREN, "ouders van jonge kinderen"),
            Map.entry(TargetGroup.NEWCOMERS, "nieuwkomers"),
            Map.entry(TargetGroup.RECEPTION_CENTRE_RESIDENTS, "bewoners van een azc"),
            Map.entry(TargetGroup.NT1_ADULTS, "mensen met Nederlands als moedertaal"),
            Map.entry(TargetGroup.PEOPLE_WITH_DEBTS, "mensen met schulden"),
            Map.entry(TargetGroup.YOUNG_ADULTS_18_27, "jongvolwassenen"), Map.entry(TargetGroup.GENERAL, "iedereen"));
    private static final Map<FeedbackState, String> ANSWERS = Map.of(FeedbackState.WAITING, "nog geen antwoord",
            FeedbackState.AGREES, "eens", FeedbackState.WISHES, "wil iets anders", FeedbackState.SILENT, "geen antwoord");

    private PolicyTexts() {
    }

    static List<Map<String, Object>> groups() {
        return Arrays.stream(TargetGroup.values()).map(one -> FormTexts.option(one.name(), StringUtils.capitalize(GROUPS.get(one)))).toList();
    }

    static String figures(List<FigureLine> lines) {
        return lines.stream().map(line -> "- " + line.title() + ": " + line.number()
                        + Optional.ofNullable(line.target()).map(target -> " (doel: " + target + ")").orElse(""))
                .collect(Collectors.joining("\n"));
    }

    static String ambitions(List<Ambition> ambitions, Map<String, String> figures, Function<UUID, String> names) {
        return ambitions.isEmpty() ? "Nog niets." : ambitions.stream().map(one -> "- " + one.text() + " (voor "
                        + GROUPS.get(TargetGroup.valueOf(one.targetGroup())) + "): " + figures.get(one.figure()) + ", van "
                        + one.baseline() + " naar " + one.target() + "; "
                        + (one.owner() == null ? "wij letten erop" : names.apply(one.owner()) + " let erop"))
                .collect(Collectors.joining("\n"));
    }

    static String feedback(List<FeedbackView> said, Function<UUID, String> names) {
        return said.isEmpty() ? "Nog niet gevraagd." : said.stream().map(one -> "- " + names.apply(one.partner().value()) + ", "
                        + FormTexts.day(one.askedOn()) + ": " + ANSWERS.get(one.state())
                        + Optional.ofNullable(one.remark()).map(remark -> ". " + remark).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    static String period(PolicyText text) {
        return "van " + FormTexts.day(text.fromOn()) + " tot en met " + FormTexts.day(text.untilOn());
    }

    static String reviews(List<PolicyReview> reviews) {
        return reviews.isEmpty() ? "Nog niets." : reviews.stream().map(one -> "- " + FormTexts.day(one.on()) + ": "
                + Optional.ofNullable(one.actions()).orElse("niets nieuws")).collect(Collectors.joining("\n"));
    }

    /** What was written before may be changed. */
    static Map<String, Object> answers(PolicyText text) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("title", text.title());
        answers.put("municipalities", text.municipalities().stream().sorted().toList());
        answers.put("fromOn", text.fromOn().toString());
        answers.put("untilOn", text.untilOn().toString());
        answers.put("text", text.text());
        return answers;
    }
}
