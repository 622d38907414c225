package nl.wegwijs.alignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

/** What a provider says of its own offer, in the portal. */
@Service
@Transactional
public class PartnerOffers {

    private final Confirmations confirmations;
    private final CourseCatalogue courses;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PartnerOffers(Confirmations confirmations, CourseCatalogue courses, ApplicationEventPublisher facts, Clock clock) {
        this.confirmations = confirmations;
        this.courses = courses;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether we asked this partner and it did not answer yet. */
    @Transactional(readOnly = true)
    public boolean isAsked(PartnerId partner) {
        return confirmations.existsByPartnerIdAndState(partner, ConfirmationState.WAITING);
    }

    /** All its offer is right, but for what is no more; answers every branch that asked. Told with {@link OfferConfirmed}. */
    public void confirm(PartnerId partner, Set<OfferingId> gone) {
        List<OfferConfirmation> asked = confirmations.findForChangeByPartnerIdAndState(partner, ConfirmationState.WAITING);
        if (asked.isEmpty()) {
            throw Refusal.conflict("NOT_ASKED", "Wij weten dit al. Dank u wel.");
        }
        LocalDate today = LocalDate.now(clock);
        courses.assure(partner, gone, today);
        asked.forEach(one -> {
            one.confirm(today);
            facts.publishEvent(new OfferConfirmed(one.id()));
        });
    }
}
