package nl.wegwijs.placement;

/** How many sessions there were for somebody, and how many of them were attended or missed. */
public record Attended(int offered, int attended, int missedWithNotice, int missedWithout) {
}
