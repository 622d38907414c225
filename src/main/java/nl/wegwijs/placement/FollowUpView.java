package nl.wegwijs.placement;

/**
 * How it goes with somebody who learns, for the forms of following up. {@code course} is null for
 * learning with a volunteer, {@code helpMoment} is what was agreed about practising alone, else null.
 */
public record FollowUpView(String course, Moment nextTalk, Attended attended, String helpMoment, int callsMade,
                           boolean isLastCall, boolean askAftercare, boolean askSurvey,
                           boolean askStory) {
}
