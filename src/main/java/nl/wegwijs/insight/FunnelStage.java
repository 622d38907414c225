package nl.wegwijs.insight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The steps of K13. Whoever is at a step passed all steps before it; whoever skipped one is an error in the data. */
enum FunnelStage {
    SIGNALLED("Signaal", "true"),
    ACCEPTED("Aangenomen", "accepted_on is not null"),
    REACHED("Bereikt", "reached_on is not null"),
    INTAKE("Intake", "intake_on is not null"),
    ADVISED("Advies", "advised_on is not null"),
    STARTED("Gestart", "started_on is not null"),
    COMPLETED("Afgemaakt", "completed_on is not null"),
    GOAL("Doel gehaald", "goal_on is not null");

    private static final String DEFINITION = "De weg van signaal tot doel. Bij elke stap telt wie ook alle stappen ervoor deed.";

    private final String title;
    private final String is;

    FunnelStage(String title, String is) {
        this.title = title;
        this.is = is;
    }

    String title() {
        return title;
    }

    Figure figure() {
        String all = Arrays.stream(values()).limit(ordinal() + 1L).map(stage -> stage.is).collect(Collectors.joining(" and "));
        return Figure.count("K13", Subject.TRECHTER, title, DEFINITION, Population.COHORT, all);
    }

    /** Those who stand at a step without the one before. A goal may be reached by who stopped earlier. */
    static Figure errors() {
        FunnelStage[] stages = values();
        String skipped = IntStream.range(1, stages.length - 1).mapToObj(n -> "(%s and not (%s))".formatted(stages[n].is,
                stages[n - 1].is)).collect(Collectors.joining(" or "));
        return Figure.count("K13", Subject.TRECHTER, "Stap overgeslagen",
                "Trajecten met een stap zonder de stap ervoor. Dat is een fout in de gegevens.", Population.COHORT, skipped);
    }

    static List<Figure> figures() {
        return Arrays.stream(values()).map(FunnelStage::figure).toList();
    }
}
