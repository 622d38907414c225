package nl.wegwijs.learning;

/** What a training brought: a mark from 1 to 10, and whether people use it. */
public record Evaluation(int mark, Usage usesIt) {
}
