package nl.wegwijs.placement;

/** Fact: this story may not be told any more; whoever copied it removes the copy. */
public record StoryRemoved(StoryId storyId) {
}
