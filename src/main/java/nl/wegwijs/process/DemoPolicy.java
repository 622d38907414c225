package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Branches;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.policy.PartnerPolicies;
import nl.wegwijs.policy.PolicyDesk;

/** The policy of the demonstration: one in force since the first months, and the next just begun; without chance. */
@Component
class DemoPolicy {

    private static final int AT_THE_TABLE = 3;
    // Longer than the demonstration, so that no next policy is written for the same days.
    private static final int HOLDS_FOR = 1100;
    // A colleague adds both ambitions and is ready then.
    private static final List<Map<String, Object>> AMBITIONS = List.of(
            Map.of("result", "ADD", "ambition", "Meer mensen beginnen echt met leren", "targetGroup", "GENERAL", "figure",
                    "K12", "baseline", 40, "target", 50, "owner", "LIBRARY"),
            Map.of("result", "ADD", "ambition", "Meer intakes bij mensen in de buurt", "targetGroup", "GENERAL", "figure",
                    "K8", "baseline", 200, "target", 260, "owner", "LIBRARY"));

    private final PolicyDesk desk;
    private final PartnerPolicies answers;
    private final Branches branches;
    private final Clock clock;
    private final Map<String, Function<Map<String, Object>, Map<String, Object>>> usual = Map.of(
            "collectPoints", shown -> Map.of("points", "Te weinig mensen komen na het signaal ook echt naar de les.",
                    "partners", DemoAnswers.options(shown, "partnerOptions").stream().limit(AT_THE_TABLE)
                            .map(option -> option.get("value")).toList()),
            "discussPolicy", DemoPolicy::nextAmbition,
            "writePolicy", shown -> Map.of("title", "Samen taalvaardig", "municipalities",
                    List.of(DemoAnswers.options(shown, "municipalityOptions").get(0).get("value")), "fromOn", in(21),
                    "untilOn", in(HOLDS_FOR), "text", "Wij zoeken mensen samen op, waar zij al komen."),
            "adoptPolicy", shown -> Map.of("result", "YES", "municipalityAgreed", "YES"),
            "discussHalfYear", shown -> Map.of("actions", "Vaker samen naar de buurthuizen"));

    DemoPolicy(PolicyDesk desk, PartnerPolicies answers, Branches branches, Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.branches = branches;
        this.clock = clock;
    }

    /** What is begun on this day, so many days after the first and before the last. */
    void ask(long sinceFirst, long untilLast) {
        if ((sinceFirst == 15 || untilLast == 2) && !desk.isUnderWay(branches.libraryOrg(DemoLibrary.VEENRIJK))) {
            desk.begin(DemoLibrary.VEENRIJK, Map.of());
        }
    }

    /** This partner is content with every draft. */
    void answer(PartnerId partner, PartnerUserView by) {
        answers.waiting(partner).forEach(draft -> answers.answer(by, draft.id(), true, null));
    }

    Map<String, Function<Map<String, Object>, Map<String, Object>>> usual() {
        return usual;
    }

    private static Map<String, Object> nextAmbition(Map<String, Object> shown) {
        int known = DemoAnswers.options(shown, "droppedOptions").size();
        return known < AMBITIONS.size() ? AMBITIONS.get(known) : Map.of("result", "DONE");
    }

    private String in(int days) {
        return LocalDate.now(clock).plusDays(days).toString();
    }
}
