package nl.wegwijs.placement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people let us tell the municipality about what changed for them, for as long as they agree. */
@Service
@Transactional
public class StoryDesk {

    private final StoryRepository stories;
    private final StoryWords words;
    private final CaseDesk cases;
    private final ParticipantRegister participants;
    private final ApplicationEventPublisher events;

    StoryDesk(StoryRepository stories, StoryWords words, CaseDesk cases, ParticipantRegister participants,
            ApplicationEventPublisher events) {
        this.stories = stories;
        this.words = words;
        this.cases = cases;
        this.participants = participants;
        this.events = events;
    }

    /**
     * The newest stories that began in this municipality and were told from the one day until before the other.
     * Until the transaction ends, nobody of whom one is given takes the consent back.
     */
    @Transactional(readOnly = true)
    public List<StoryTold> told(Collection<BranchId> branches, String municipality, LocalDate from, LocalDate until,
            int most) {
        return stories.findTellers(branches, municipality, from, until).stream()
                .map(teller -> mayBeTold(teller.getId(), teller.getParticipantId()))
                .flatMap(Optional::stream).limit(most).toList();
    }

    void keep(Placement placement, LocalDate toldOn, String text) {
        CaseFile file = cases.file(placement.caseId());
        words.check(text, file.person());
        stories.save(new Story(placement, file, toldOn, text.strip()));
    }

    void remove(ParticipantId teller) {
        stories.findByParticipantId(teller).forEach(this::remove);
    }

    void remove(CaseId caseId) {
        stories.findByCaseId(caseId).forEach(this::remove);
    }

    /** Also those of other cases of the same person. */
    void removeOfTeller(CaseId caseId) {
        remove(cases.participant(caseId));
    }

    // It may have been taken back while we waited.
    private Optional<StoryTold> mayBeTold(StoryId id, ParticipantId teller) {
        participants.holdConsents(teller);
        return participants.consent(teller, ConsentPurpose.STORY, null).filter(ConsentDecision.GIVEN::equals)
                .flatMap(given -> stories.findById(id)).map(Story::told);
    }

    private void remove(Story story) {
        stories.delete(story);
        events.publishEvent(new StoryRemoved(story.id()));
    }
}
