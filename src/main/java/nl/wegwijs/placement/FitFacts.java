package nl.wegwijs.placement;

/** How many hard and soft rules a run breaks for a participant; the decision table says what that means. */
record FitFacts(int hardFails, int softFails) {
}
