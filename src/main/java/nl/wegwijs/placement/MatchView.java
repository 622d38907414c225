package nl.wegwijs.placement;

import java.time.Instant;
import java.time.LocalDate;

import nl.wegwijs.referral.CaseId;
import nl.wegwijs.volunteer.VolunteerView;

/** Who learns with whom, for the forms. The end of the trial is null before the first meeting. */
public record MatchView(CaseId caseId, VolunteerView volunteer, Instant firstMeeting, Rhythm rhythm, int minutes,
        MeetingPlace place, LocalDate trialUntil) {
}
