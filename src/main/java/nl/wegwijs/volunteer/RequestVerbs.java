package nl.wegwijs.volunteer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.NormVerbs;
import nl.wegwijs.library.Norms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What models may ask about a request for volunteers. */
@Component
@ModelVerb("volunteerRequests")
@Transactional(readOnly = true)
public class RequestVerbs {

    private final VolunteerRequests requests;
    private final Norms norms;
    private final NormVerbs times;
    private final Clock clock;

    RequestVerbs(VolunteerRequests requests, Norms norms, NormVerbs times, Clock clock) {
        this.requests = requests;
        this.norms = norms;
        this.times = times;
        this.clock = clock;
    }

    /** When we ask again, and after that, when we stop looking. */
    public Date answerDue(String requestId) {
        LocalDate reminder = after(requestId, "volunteerReminder");
        return times.startOfWork(today().isBefore(reminder) ? reminder : after(requestId, "volunteerLapse"));
    }

    public Boolean isOver(String requestId) {
        return !today().isBefore(after(requestId, "volunteerLapse"));
    }

    private LocalDate after(String requestId, String norm) {
        RequestView request = requests.view(RequestId.of(requestId));
        return norms.after(request.branch(), norm, request.sentOn());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
