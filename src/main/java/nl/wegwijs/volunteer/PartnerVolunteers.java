package nl.wegwijs.volunteer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What volunteer organisations themselves do: see whom we look for, and propose somebody. */
@Service
@Transactional
public class PartnerVolunteers {

    private static final Set<VolunteerState> HELPING = EnumSet.of(VolunteerState.READY, VolunteerState.PAUSED);

    private final RequestRepository requests;
    private final VolunteerRepository volunteers;
    private final VolunteerApplications applications;
    private final PartnerRegister partners;

    PartnerVolunteers(RequestRepository requests, VolunteerRepository volunteers, VolunteerApplications applications,
            PartnerRegister partners) {
        this.requests = requests;
        this.volunteers = volunteers;
        this.applications = applications;
        this.partners = partners;
    }

    /** What we ask this partner now, the newest first. For whom proposes no volunteers this does not exist. */
    @Transactional(readOnly = true)
    public List<RequestView> asked(PartnerId partner) {
        checkSource(partner);
        return requests.findByPartnerAndStateOrderBySentOnDesc(partner, RequestState.SENT_OUT).stream()
                .map(VolunteerRequest::view).toList();
    }

    /** How many of those whom this partner proposed help now; a number, no names. */
    @Transactional(readOnly = true)
    public long helping(PartnerId partner) {
        return volunteers.countBySourcePartnerAndStateIn(partner, HELPING);
    }

    /** As who applies without help, but known to come from this partner. The same person is not kept twice. */
    public void propose(PartnerId partner, NewVolunteer told, Map<String, Object> added) {
        checkSource(partner);
        applications.apply(new NewVolunteer(told.name(), told.phone(), told.email(),
                VolunteerSource.VOLUNTEER_ORGANISATION, partner, told.functions(), told.preferences(),
                told.availability(), told.home(), told.branches(), told.maxParticipants(), told.homeVisits()), added);
    }

    private void checkSource(PartnerId partner) {
        if (!partners.isIn(partner, PartnerRole.VOLUNTEER_SOURCE)) {
            throw Refusal.notFound("Deze pagina is er niet voor u.");
        }
    }
}
