package nl.wegwijs.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes counts that each are part of the one before, so that no small group can be read or worked out:
 * fewer than five are not counted out, nor is a number that differs by fewer than five from one that is.
 */
final class SmallCells {

    static final int LEAST = 5;
    private static final String FEW = "minder dan 5";

    private SmallCells() {
    }

    static List<String> written(int... parts) {
        List<String> written = new ArrayList<>();
        int shown = -1;
        for (int part : parts) {
            int rest = shown - part;
            if (part > 0 && part < LEAST) {
                written.add(FEW);
            } else if (shown >= 0 && rest > 0 && rest < LEAST) {
                written.add("tussen " + Math.max(0, shown - LEAST + 1) + " en " + shown);
            } else {
                written.add(String.valueOf(part));
                shown = part;
            }
        }
        return written;
    }
}
