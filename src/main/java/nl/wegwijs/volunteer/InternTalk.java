package nl.wegwijs.volunteer;

/** What the school and we think of an intern, half-way or at the end; the points may be null. */
public record InternTalk(InternMark mark, String points) {
}
