package nl.wegwijs.library;

import java.util.List;

/** A ladder of levels, lowest first. Levels of two ladders say nothing about each other. */
public enum LevelScale {

    NT1_LANGUAGE("BELOW_INSTROOM", "INSTROOM", "F1", "F2", "F3"),
    NT2_CEFR("A0", "A1", "A2", "B1", "B2", "C1"),
    ALFA("ALFA_A", "ALFA_B", "ALFA_C", "DONE"),
    NUMERACY("BELOW_INSTROOM", "INSTROOM", "F1", "F2"),
    DIGITAL("D0", "INSTROOM", "BASIS_1", "BASIS_2", "ABOVE"),
    CAN_DO("NOT_YET", "WITH_HELP", "ALONE");

    private final List<String> steps;

    LevelScale(String... steps) {
        this.steps = List.of(steps);
    }

    public List<String> steps() {
        return steps;
    }
}
