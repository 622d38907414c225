package nl.wegwijs.insight;

/** A figure of the last half year as it is told; the target is null where there is none. */
public record FigureLine(String id, String title, String number, String target) {
}
