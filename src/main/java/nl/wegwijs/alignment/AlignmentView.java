package nl.wegwijs.alignment;

import java.time.LocalDate;
import java.util.List;

import nl.wegwijs.library.BranchId;

/** A look at the offer as forms show it. */
public record AlignmentView(AlignmentId id, String number, BranchId branch, AlignmentReason reason, LocalDate begunOn,
        List<AlignmentDecision> decisions, AlignmentState state) {

    @Override
    public String toString() {
        return "Alignment " + number;
    }
}
