package nl.wegwijs.insight;

/** One thing that takes too long: the case, the task if it is one, and the working days beyond the norm. */
public record Escalated(Escalation kind, String number, String task, int workingDays) {
}
