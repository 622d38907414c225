package nl.wegwijs.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

/** What partners themselves do with the rooms they asked for. Those of another partner do not exist for them. */
@Service
@Transactional
public class PartnerFacilities {

    private final FacilityRequests requests;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PartnerFacilities(FacilityRequests requests, ApplicationEventPublisher facts, Clock clock) {
        this.requests = requests;
        this.facts = facts;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<FacilityView> list(PartnerId partner) {
        return requests.findByPartnerIdOrderByRequestedOnDescNumberDesc(partner).stream().map(FacilityRequest::view).toList();
    }

    /** Those of which we want to know how many people came. */
    @Transactional(readOnly = true)
    public List<FacilityView> waiting(PartnerId partner) {
        return list(partner).stream().filter(this::mayBeCounted).toList();
    }

    @Transactional(readOnly = true)
    public FacilityView find(PartnerId partner, String number) {
        return requests.findByNumber(number).filter(one -> one.isOf(partner)).orElseThrow(FacilityDesk::unknown).view();
    }

    /** Whether it is over and nobody counted yet. */
    public boolean mayBeCounted(FacilityView request) {
        return request.state() == FacilityState.APPROVED && request.lastDay().isBefore(LocalDate.now(clock));
    }

    /** Told with {@link FacilityCounted}. */
    public void count(PartnerId partner, String number, int people) {
        FacilityRequest request = held(partner, number);
        if (!mayBeCounted(request.view())) {
            throw Refusal.conflict("FACILITY_STATE", "Dit kunt u nu niet doorgeven.");
        }
        request.count(people);
        facts.publishEvent(new FacilityCounted(request.id()));
    }

    /** Told with {@link FacilityCalledOff}; what was used cannot be called off. */
    public void callOff(PartnerId partner, String number) {
        FacilityRequest request = held(partner, number);
        if (mayBeCounted(request.view())) {
            throw Refusal.conflict("FACILITY_STATE", "Dit is al geweest. U kunt het niet meer afzeggen.");
        }
        request.cancel();
        facts.publishEvent(new FacilityCalledOff(request.id()));
    }

    private FacilityRequest held(PartnerId partner, String number) {
        return requests.findForChangeByNumber(number).filter(one -> one.isOf(partner)).orElseThrow(FacilityDesk::unknown);
    }
}
