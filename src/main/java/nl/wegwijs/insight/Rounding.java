package nl.wegwijs.insight;

/**
 * Writes counts of people so that small groups can be neither read nor worked out by subtracting. Under ten
 * nothing is told; above, a multiple of five up or down, as the set itself decides: the same set, by whatever
 * filters, is always rounded the same way.
 */
record Rounding(int up, boolean half) {

    static final int LEAST = 10;
    static final int STEP = 5;
    static final String TOO_FEW = "te klein";

    /** Half years are told less finely: they are sums of quarters that are told as well. */
    static final int HALF_LEAST = 20;
    static final int HALF_STEP = 10;

    Rounding(int up) {
        this(up, false);
    }

    int least() {
        return half ? HALF_LEAST : LEAST;
    }

    int step() {
        return half ? HALF_STEP : STEP;
    }

    String few() {
        return "<" + least();
    }

    /** Zero when it is not told. Never falls when the count rises. */
    int of(long count) {
        return count < least() ? 0 : (int) (step() * ((count + up % step()) / step()));
    }

    String written(long count) {
        return count < least() ? few() : String.valueOf(of(count));
    }

    /** A part of a whole in percents, of the numbers that are told and not of those behind them. */
    String share(long part, long whole) {
        if (whole < least()) {
            return TOO_FEW;
        }
        long few = Math.min(100, Math.round(100.0 * least() / of(whole)));
        return part < least() ? "<" + few + "%" : Math.round(100.0 * of(part) / of(whole)) + "%";
    }
}
