package nl.wegwijs.learning;

/** How many suppliers must answer before we choose, as the decision {@code quotes-needed} says. */
public enum QuotesNeeded {
    ONE(1), THREE(3),
    /** A purchase so large that the adviser on purchases looks at it too. */
    ADVISER(3);

    private final int count;

    QuotesNeeded(int count) {
        this.count = count;
    }

    boolean isMetBy(int quotes) {
        return quotes >= count;
    }

    public int count() {
        return count;
    }
}
