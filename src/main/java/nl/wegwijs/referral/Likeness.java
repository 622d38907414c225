package nl.wegwijs.referral;

import java.util.Set;

/** In what a signal looks like somebody we know, and how much that says. */
public enum Likeness {

    PHONE(60, "zelfde telefoonnummer"),
    EMAIL(60, "zelfde e-mailadres"),
    NAME(25, "naam lijkt erop"),
    BIRTH_YEAR(10, "zelfde geboortejaar"),
    MUNICIPALITY(5, "zelfde gemeente");

    static final int PROBABLE = 60;
    static final int POSSIBLE = 35;

    private final int points;
    private final String sentence;

    Likeness(int points, String sentence) {
        this.points = points;
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    static int score(Set<Likeness> found) {
        return found.stream().mapToInt(one -> one.points).sum();
    }
}
