package nl.wegwijs.correspondence;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.volunteer.InternshipDesk;
import nl.wegwijs.volunteer.InternshipView;
import nl.wegwijs.volunteer.RequestView;
import nl.wegwijs.volunteer.SchoolAsked;
import nl.wegwijs.volunteer.VolunteerRequests;
import nl.wegwijs.volunteer.VolunteersAsked;

/** What volunteer organisations and schools hear: that we ask them for helpers. */
@Component
class HelperPost {

    private final VolunteerRequests requests;
    private final InternshipDesk internships;
    private final PostBox box;

    HelperPost(VolunteerRequests requests, InternshipDesk internships, PostBox box) {
        this.requests = requests;
        this.internships = internships;
        this.box = box;
    }

    @EventListener
    void on(VolunteersAsked fact) {
        RequestView request = requests.view(fact.requestId());
        box.tellPartner(NewMessage.course(Topic.VOLUNTEERS_ASKED, request.state().name(), request.number(),
                request.branch(), request.partner()));
    }

    @EventListener
    void on(SchoolAsked fact) {
        InternshipView place = internships.view(fact.internshipId());
        box.tellPartner(NewMessage.course(Topic.INTERNS_ASKED, place.state().name(), place.number(), place.branch(),
                fact.school()));
    }
}
