package nl.wegwijs.process;

import java.util.SortedMap;

/** Lengths of time: out of buckets, and in words that people use. */
final class Lasting {

    private static final double STEP = 1.1;
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Lasting() {
    }

    /** Seconds within which this part of all ended, or null when nothing did. At most five percent off. */
    static Long within(double part, SortedMap<Integer, Long> buckets) {
        long all = buckets.tailMap(0).values().stream().mapToLong(Long::longValue).sum();
        double rank = Math.ceil(part * all);
        double seen = 0;
        for (var bucket : buckets.tailMap(0).entrySet()) {
            if (bucket.getValue() > 0 && seen + bucket.getValue() >= rank) {
                return seconds(bucket.getKey(), (rank - seen - 0.5) / bucket.getValue());
            }
            seen += bucket.getValue();
        }
        return null;
    }

    private static long seconds(int bucket, double along) {
        return bucket == 0 ? 0 : Math.round(MINUTE * Math.pow(STEP, bucket - 1 + along));
    }

    static String told(Long seconds) {
        if (seconds == null) {
            return "";
        }
        if (seconds < MINUTE) {
            return "een minuut";
        }
        if (seconds < 2 * HOUR) {
            return Math.round((double) seconds / MINUTE) + " min";
        }
        if (seconds < 2 * DAY) {
            return Math.round((double) seconds / HOUR) + " uur";
        }
        return seconds < 60 * DAY ? Math.round((double) seconds / DAY) + " dagen"
                : Math.round((double) seconds / (7 * DAY)) + " weken";
    }
}
