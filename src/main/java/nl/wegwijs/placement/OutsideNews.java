package nl.wegwijs.placement;

import nl.wegwijs.course.RunCancelled;
import nl.wegwijs.course.RunCompleted;
import nl.wegwijs.course.SeatFreed;
import nl.wegwijs.participant.ConsentNotGiven;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.referral.CaseEndedEarly;
import nl.wegwijs.referral.CaseForgotten;
import nl.wegwijs.referral.CaseReleased;
import nl.wegwijs.referral.EarlyEnd;
import nl.wegwijs.volunteer.VolunteerFree;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens here when something happens in another room, in the same transaction. */
@Component
class OutsideNews {

    private final PlacementDesk placements;
    private final StartDesk starts;
    private final WaitingList waitingList;
    private final FollowUpDesk followUps;
    private final StoryDesk stories;

    OutsideNews(PlacementDesk placements, StartDesk starts, WaitingList waitingList, FollowUpDesk followUps,
            StoryDesk stories) {
        this.placements = placements;
        this.starts = starts;
        this.waitingList = waitingList;
        this.followUps = followUps;
        this.stories = stories;
    }

    @EventListener
    void on(SeatFreed freed) {
        waitingList.seatFreed(freed.run(), freed.offering());
    }

    @EventListener
    void on(VolunteerFree free) {
        waitingList.volunteerFree(free.branch());
    }

    @EventListener
    void on(RunCancelled cancelled) {
        starts.runCancelled(cancelled.run());
    }

    @EventListener
    void on(RunCompleted completed) {
        placements.runCompleted(completed.run());
    }

    @EventListener
    void on(MatchEnded ended) {
        followUps.talkSoon(ended.placementId());
    }

    @EventListener
    void on(CaseReleased released) {
        placements.release(released.caseId(),
                released.why() == null ? EndReason.UNKNOWN : EndReason.valueOf(released.why()));
        followUps.release(released.caseId());
    }

    @EventListener
    void on(CaseForgotten forgotten) {
        placements.forgetWords(forgotten.caseId());
        stories.remove(forgotten.caseId());
    }

    /** Who takes back more than the story does not want it told either. */
    @EventListener
    void on(ConsentNotGiven no) {
        if (no.purpose() == ConsentPurpose.STORY || no.purpose() == ConsentPurpose.REGISTRATION) {
            stories.remove(no.participantId());
        }
    }

    /** Nobody can ask who died any more, and a mistake has no story. */
    @EventListener
    void on(CaseEndedEarly ended) {
        if (ended.how() == EarlyEnd.DECEASED) {
            stories.removeOfTeller(ended.caseId());
        } else if (ended.how() == EarlyEnd.ADMIN_ERROR) {
            stories.remove(ended.caseId());
        }
    }
}
