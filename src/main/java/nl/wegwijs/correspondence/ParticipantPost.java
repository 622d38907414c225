package nl.wegwijs.correspondence;

import java.time.Clock;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Channel;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.IntakePlanned;

/** Reminds participants of their appointment, when they want to read that. Who wants a call is called. */
@Component
class ParticipantPost {

    private static final Set<Channel> WRITTEN = Set.of(Channel.SMS, Channel.WHATSAPP);

    private final CaseDesk cases;
    private final PostBox box;
    private final Clock clock;

    ParticipantPost(CaseDesk cases, PostBox box, Clock clock) {
        this.cases = cases;
        this.box = box;
        this.clock = clock;
    }

    @EventListener
    void on(IntakePlanned fact) {
        CaseFile file = cases.file(fact.caseId());
        boolean wanted = WRITTEN.contains(file.appointment().reminderBy())
                && file.appointment().at().isAfter(clock.instant());
        if (wanted) {
            box.remindParticipant(NewMessage.appointment(fact.caseId(), file.number(), file.branch(),
                    file.person().id(), file.appointment().at()));
        }
    }
}
