package nl.wegwijs.process;

import java.util.SortedMap;
import java.util.TreeMap;

/** How often a step was reached, in how many instances, how often it was left the usual way, and how long it took. */
final class StepTally {

    static final int STILL_OPEN = -1;
    static final StepTally NOTHING = new StepTally();

    private final SortedMap<Integer, Long> buckets = new TreeMap<>();
    private long passes;
    private long cases;
    private long gone;

    void add(int bucket, long passes, long cases, long gone) {
        buckets.merge(bucket, passes, Long::sum);
        this.passes += passes;
        this.cases += cases;
        this.gone += gone;
    }

    long passes() {
        return passes;
    }

    long cases() {
        return cases;
    }

    long gone() {
        return gone;
    }

    long open() {
        return buckets.getOrDefault(STILL_OPEN, 0L);
    }

    Long median() {
        return Lasting.within(0.5, buckets);
    }

    Long ninetieth() {
        return Lasting.within(0.9, buckets);
    }
}
