package nl.wegwijs.volunteer;

/** Fact: helpers are wanted, because too many people wait or because a colleague at the desk says so. */
public record VolunteersWanted(RequestId requestId, boolean atDesk) {
}
