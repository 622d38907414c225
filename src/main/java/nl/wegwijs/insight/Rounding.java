package nl.wegwijs.insight;

/**
 * Writes counts of people so that small groups can be neither read nor worked out by subtracting. Under ten
 * nothing is told; above, a multiple of five up or down, as the set itself decides: the same set, by whatever
 * filters, is always rounded the same way.
 */
record Rounding(int up) {

    static final int LEAST = 10;
    static final int STEP = 5;
    static final String FEW = "<10";
    static final String TOO_FEW = "te klein";

    /** Zero when it is not told. Never falls when the count rises. */
    int of(long count) {
        return count < LEAST ? 0 : (int) (STEP * ((count + up) / STEP));
    }

    String written(long count) {
        return count < LEAST ? FEW : String.valueOf(of(count));
    }

    /** A part of a whole in percents, of the numbers that are told and not of those behind them. */
    String share(long part, long whole) {
        if (whole < LEAST) {
            return TOO_FEW;
        }
        long few = Math.min(100, Math.round(100.0 * LEAST / of(whole)));
        return part < LEAST ? "<" + few + "%" : Math.round(100.0 * of(part) / of(whole)) + "%";
    }
}
