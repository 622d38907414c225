package nl.wegwijs.library;

/** A room of a branch where a group can meet. */
public record Room(String name, int seats) {
}
