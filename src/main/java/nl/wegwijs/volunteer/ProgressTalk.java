package nl.wegwijs.volunteer;

import java.time.LocalDate;

/**
 * What was said in a talk with a volunteer. How much there is to do, the hours a month, the training that
 * is wished for and the day on which we saw a new certificate of conduct may be null.
 */
public record ProgressTalk(boolean goingWell, WorkLoad load, Integer hoursPerMonth, Requirement training,
        LocalDate vogSeenOn, TalkDecision decision) {
}
