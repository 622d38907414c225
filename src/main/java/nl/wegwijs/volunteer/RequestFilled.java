package nl.wegwijs.volunteer;

/** Fact: as many volunteers as we looked for are ready. */
public record RequestFilled(RequestId requestId) {
}
