package nl.wegwijs.insight;

import java.util.List;

/** Figures that the house promises but cannot count yet, as nobody writes down what they count. */
record NotMeasured(String id, String title, String why) {

    static final List<NotMeasured> ALL = List.of(
            new NotMeasured("K51", "Verzoeken om inzage en wissen op tijd", "Deze verzoeken lopen nog niet via Wegwijs."),
            new NotMeasured("K52", "Kosten per deelnemer", "Wij schrijven nog geen kosten van groepen op."));
}
