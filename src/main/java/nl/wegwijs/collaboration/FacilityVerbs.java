package nl.wegwijs.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.NormVerbs;
import nl.wegwijs.library.Norms;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;

/** What models may ask about a request for a room. */
@Component
@ModelVerb("facilities")
@Transactional(readOnly = true)
public class FacilityVerbs {

    private final FacilityRequests requests;
    private final PartnerAgreements agreements;
    private final Norms norms;
    private final NormVerbs times;
    private final Clock clock;

    FacilityVerbs(FacilityRequests requests, PartnerAgreements agreements, Norms norms, NormVerbs times, Clock clock) {
        this.requests = requests;
        this.agreements = agreements;
        this.norms = norms;
        this.times = times;
        this.clock = clock;
    }

    /** The morning after the last time. */
    public Date visitOver(String facilityId) {
        return times.startOfWork(view(facilityId).lastDay().plusDays(1));
    }

    /** More often in a year than the norm, and still without an agreement about it. */
    public Boolean isUsedOften(String facilityId) {
        FacilityView request = view(facilityId);
        return timesInAYear(facilityId) > norms.times(request.branch(), "facilityOften")
                && !agreements.hasActive(request.partner(), AgreementKind.FACILITY_USE, LocalDate.now(clock));
    }

    /** How often the partner came in the year until now. */
    public Integer timesInAYear(String facilityId) {
        LocalDate since = LocalDate.now(clock).minusYears(1);
        List<FacilityView> all = requests.findByPartnerIdOrderByRequestedOnDescNumberDesc(view(facilityId).partner()).stream()
                .filter(one -> one.state() == FacilityState.USED).map(FacilityRequest::view).toList();
        return (int) all.stream().flatMap(one -> one.slots().stream()).filter(slot -> slot.date().isAfter(since)).count();
    }

    private FacilityView view(String id) {
        return requests.findById(FacilityId.of(id)).orElseThrow().view();
    }
}
