package nl.wegwijs.training;

import java.time.Instant;

/** What we propose: when and where, by whom of our colleagues, and whether somebody with experience comes along. */
public record TrainingPlan(TrainingVariant variant, Instant at, String place, String trainer, boolean expert) {
}
