package nl.wegwijs.partner;

/** What we want to reach together: so many of a figure, by its id, in each period. */
public record AgreementTarget(String figure, int value, Period period) {

    /** How often a year the target counts. */
    public enum Period {
        YEAR(1), HALF_YEAR(2), QUARTER(4);

        private final int timesAYear;

        Period(int timesAYear) {
            this.timesAYear = timesAYear;
        }
    }

    int aYear() {
        return value * period.timesAYear;
    }
}
