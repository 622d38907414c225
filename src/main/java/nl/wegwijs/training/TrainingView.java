package nl.wegwijs.training;

import java.time.Instant;
import java.time.LocalDate;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.PartnerId;

/** A training as pages and forms show it; what is not known yet is null. */
public record TrainingView(TrainingId id, String number, PartnerId partner, BranchId branch, LocalDate requestedOn,
        TrainingRequest request, TrainingVariant variant, Instant plannedAt, String place, String trainer,
        boolean expert, LocalDate wishedOn, Integer registered, LocalDate givenOn, Integer attended,
        Evaluation evaluation, Integer signalsBefore, Integer signalsAfter, LocalDate refresherOn, String evaluationToken,
        TrainingState state) {

    @Override
    public String toString() {
        return "Training " + number;
    }
}
