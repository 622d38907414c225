package nl.wegwijs.placement;

import nl.wegwijs.course.RunCompleted;
import nl.wegwijs.course.SeatFreed;
import nl.wegwijs.referral.CaseForgotten;
import nl.wegwijs.referral.CaseReleased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens here when something happens in another room, in the same transaction. */
@Component
class OutsideNews {

    private final PlacementDesk placements;
    private final WaitingList waitingList;

    OutsideNews(PlacementDesk placements, WaitingList waitingList) {
        this.placements = placements;
        this.waitingList = waitingList;
    }

    @EventListener
    void on(SeatFreed freed) {
        waitingList.seatFreed(freed.run(), freed.offering());
    }

    @EventListener
    void on(RunCompleted completed) {
        placements.runCompleted(completed.run());
    }

    @EventListener
    void on(CaseReleased released) {
        placements.release(released.caseId(),
                released.why() == null ? EndReason.UNKNOWN : EndReason.valueOf(released.why()));
    }

    @EventListener
    void on(CaseForgotten forgotten) {
        placements.forgetWords(forgotten.caseId());
    }
}
