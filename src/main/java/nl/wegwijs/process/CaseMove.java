package nl.wegwijs.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How far a move of running cases is, and who of them stayed behind. */
record CaseMove(UUID id, UUID draft, String deployment, String startedBy, Instant startedAt, Instant finishedAt,
        String status, int waiting, int moved, int stayed, int over, int failed, List<Left> left) {

    /** A case that did not go over, where it runs and why it stayed. */
    record Left(String number, String process, int version, String reason) {
    }

    public int all() {
        return waiting + moved + stayed + over + failed;
    }

    public boolean isBusy() {
        return "RUNNING".equals(status);
    }
}
