package nl.wegwijs.placement;

/** A story that may be told now. */
public record StoryTold(StoryId id, String words) {
}
