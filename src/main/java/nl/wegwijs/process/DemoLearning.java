package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import nl.wegwijs.alignment.AlignmentDesk;
import nl.wegwijs.learning.Audience;
import nl.wegwijs.learning.Expertise;
import nl.wegwijs.learning.LearningDesk;
import nl.wegwijs.learning.NeedReason;
import nl.wegwijs.learning.NeedRequest;

/** What staff and volunteers learn in the demonstration, and how the offer is talked about; without chance. */
@Component
class DemoLearning {

    private final LearningDesk desk;
    private final AlignmentDesk alignments;
    private final Clock clock;
    private final Map<String, Function<Map<String, Object>, Map<String, Object>>> usual = Map.ofEntries(
            Map.entry("recordNeed", this::found),
            Map.entry("askQuotes", shown -> Map.of("suppliers", values(shown, "supplierOptions", 1), "ask",
                    "Twee dagdelen, bij ons in huis", "deadline", in(20), "budget", 3000)),
            Map.entry("noteQuote", shown -> Map.of("result", "QUOTE", "supplier", values(shown, "supplierOptions", 1).get(0),
                    "amount", 2750, "quality", "4", "price", "4", "fits", true)),
            Map.entry("compareQuotes", shown -> Map.of("result", "CHOSEN", "choice",
                    values(shown, "choiceOptions", 1).get(0), "why", "De inhoud past goed")),
            Map.entry("planLearners", shown -> Map.of("staff", values(shown, "staffOptions", 3), "firstDay", in(14),
                    "lastDay", in(21))),
            Map.entry("noteLearners", shown -> Map.of("result", "GIVEN", "staffPresent",
                    values(shown, "staffPresentOptions", 3))),
            Map.entry("evaluateLearning", shown -> Map.of("mark", 8, "usesIt", "YES", "result", "ENOUGH")),
            Map.entry("callAboutOffer", shown -> Map.of("result", "KNOWN")),
            Map.entry("checkOfferMap", shown -> Map.of("right", values(shown, "rightOptions", Integer.MAX_VALUE))),
            Map.entry("discussAlignment", this::agreed));

    DemoLearning(LearningDesk desk, AlignmentDesk alignments, Clock clock) {
        this.desk = desk;
        this.alignments = alignments;
        this.clock = clock;
    }

    /** What is asked for on this day, so many days after the first and before the last. */
    void ask(long sinceFirst, long untilLast) {
        if (sinceFirst == 12) {
            asks(Expertise.RECOGNISING, 12, NeedReason.NEW_PEOPLE);
        } else if (sinceFirst == 40) {
            asks(Expertise.PLAIN_LANGUAGE, 8, NeedReason.QUALITY);
        }
        if (untilLast == 16 && !alignments.isUnderWay(DemoLibrary.VEENRIJK)) {
            alignments.begin(DemoLibrary.VEENRIJK, Map.of());
        } else if (untilLast == 24) {
            asks(Expertise.DIGITAL_HELP, 10, NeedReason.NEW_WORK);
        } else if (untilLast == 3) {
            asks(Expertise.NT2_TEACHING, 6, NeedReason.NEW_PEOPLE);
        }
    }

    private void asks(Expertise what, int persons, NeedReason why) {
        desk.ask(DemoLibrary.VEENRIJK, new NeedRequest(what, Audience.STAFF, persons, why, null), Map.of());
    }

    boolean isAbout(String taskKey) {
        return usual.containsKey(taskKey) || taskKey.equals("approvePurchase");
    }

    /** Others still wait when the demonstration opens, so that its managers and team have something to do. */
    boolean isDone(String taskKey) {
        return usual.containsKey(taskKey);
    }

    Map<String, Object> to(String taskKey, Map<String, Object> shown) {
        return usual.get(taskKey).apply(shown);
    }

    // Where nobody asked for anything in particular there is nothing to do this year.
    private Map<String, Object> found(Map<String, Object> shown) {
        return shown.get("expertise") == null ? Map.of("result", "OFF")
                : Map.of("result", "YES", "expertise", shown.get("expertise"), "audience", shown.get("audience"),
                        "persons", shown.get("persons"), "reason", shown.get("reason"),
                        "nationalTraining", shown.get("reason").equals("NEW_PEOPLE") ? "YES" : "NO", "ownTrainer", "NO",
                        "catalogueFit", 85, "specificNeed", "NO", "repeating", "NO");
    }

    private Map<String, Object> agreed(Map<String, Object> shown) {
        List<Object> points = values(shown, "pointsOptions", Integer.MAX_VALUE);
        return points.isEmpty() ? Map.of("result", "DONE")
                : Map.of("result", "DECISION", "points", points, "decision", "TOGETHER", "owner", "LIBRARY", "byOn", in(90));
    }

    private static List<Object> values(Map<String, Object> shown, String key, int atMost) {
        return DemoAnswers.options(shown, key).stream().limit(atMost).map(option -> option.get("value")).toList();
    }

    private String in(int days) {
        return LocalDate.now(clock).plusDays(days).toString();
    }
}
