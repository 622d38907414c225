package nl.wegwijs.training;

import java.math.BigDecimal;

/** What all who were there thought of it, together. Without scores the average is null. */
public record Evaluation(BigDecimal average, int scores, String remember, String improve) {
}
