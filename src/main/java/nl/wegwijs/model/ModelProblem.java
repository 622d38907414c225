package nl.wegwijs.model;

import jakarta.persistence.Embeddable;

/** One plain Dutch sentence about a file; the element is its id in the model, or null. */
@Embeddable
public record ModelProblem(String file, String element, String sentence) {
}
