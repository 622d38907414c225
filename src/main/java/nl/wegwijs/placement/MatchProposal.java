package nl.wegwijs.placement;

import java.time.Instant;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.volunteer.VolunteerId;

/** What is agreed with the participant: who, how often, how long, where, and when they meet first. */
public record MatchProposal(VolunteerId volunteer, boolean mayShare, Rhythm rhythm, Integer minutes,
        MeetingPlace place, Instant firstMeeting, boolean coordinatorPresent) {

    public MatchProposal {
        if (volunteer == null) {
            throw Refusal.invalid("volunteer", "REQUIRED", "Kies een vrijwilliger.");
        }
        if (mayShare && (rhythm == null || minutes == null || place == null || firstMeeting == null)) {
            throw Refusal.invalid("firstMeeting", "REQUIRED", "Vul in hoe vaak, hoe lang, waar en wanneer zij elkaar zien.");
        }
        if (minutes != null && (minutes < 60 || minutes > 120)) {
            throw Refusal.invalid("minutes", "OUT_OF_RANGE", "Kies een getal van 60 tot en met 120.");
        }
    }
}
