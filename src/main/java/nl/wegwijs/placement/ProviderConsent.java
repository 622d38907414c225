package nl.wegwijs.placement;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentGiven;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.participant.Person;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.CaseDesk;
import org.springframework.stereotype.Component;

/** Whether the partner that gives a course may know who comes. */
@Component
class ProviderConsent {

    private final CourseCatalogue catalogue;
    private final ParticipantRegister participants;
    private final CaseDesk cases;

    ProviderConsent(CourseCatalogue catalogue, ParticipantRegister participants, CaseDesk cases) {
        this.catalogue = catalogue;
        this.participants = participants;
        this.cases = cases;
    }

    /** Records the answer for the partner; null when the library gives the course itself. */
    Boolean record(Placement placement, Boolean answer) {
        PartnerId provider = catalogue.offering(placement.offeringId()).provider();
        if (provider == null) {
            return null;
        }
        if (answer == null) {
            throw Refusal.invalid("consentProvider", "REQUIRED", "Vraag of de aanbieder mag weten wie er komt.");
        }
        participants.recordConsent(cases.file(placement.caseId()).person().id(), ConsentGiven.of(
                ConsentPurpose.SHARE_WITH_RECEIVER, answer ? ConsentDecision.GIVEN : ConsentDecision.REFUSED,
                ConsentMethod.SPOKEN).forReceiver(provider.value()));
        return answer;
    }

    /** The person may take the yes back at any time; who was forgotten is known to nobody. */
    boolean allows(Placement placement, PartnerId provider) {
        Person person = cases.file(placement.caseId()).person();
        return person.fullName() != null && participants.consent(person.id(), ConsentPurpose.SHARE_WITH_RECEIVER,
                provider.value()).filter(ConsentDecision.GIVEN::equals).isPresent();
    }
}
