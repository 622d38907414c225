package nl.wegwijs.placement;

import nl.wegwijs.referral.CaseReleased;
import nl.wegwijs.volunteer.VolunteerLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to matches when something happens elsewhere, in the same transaction. */
@Component
class MatchNews {

    private final MatchDesk matches;

    MatchNews(MatchDesk matches) {
        this.matches = matches;
    }

    @EventListener
    void on(VolunteerLeft left) {
        matches.volunteerLeft(left.volunteerId());
    }

    @EventListener
    void on(CaseReleased released) {
        matches.release(released.caseId());
    }
}
