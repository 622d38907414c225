package nl.wegwijs.api;

/** What a caller gets back: the place of what was made, or null when nothing was made, and the body byte for byte. */
public record Answer(String location, String body) {
}
