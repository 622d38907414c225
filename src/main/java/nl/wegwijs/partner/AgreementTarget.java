package nl.wegwijs.partner;

/** What we want to reach together: so many of a figure, by its id, in each period. */
public record AgreementTarget(String figure, int value, Period period) {

    /** How long one period is. */
    public enum Period {
        YEAR, HALF_YEAR, QUARTER
    }
}
