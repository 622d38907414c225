package nl.wegwijs.learning;

import java.time.LocalDate;

import nl.wegwijs.library.BranchId;

/** A need to learn as forms show it; what is not known yet is null. */
public record NeedView(NeedId id, String number, BranchId branch, NeedOrigin origin, LocalDate askedOn, NeedRequest request,
        SourcingFacts facts, Source source, Programme programme, Evaluation evaluation, NeedState state) {

    @Override
    public String toString() {
        return "Training need " + number;
    }
}
