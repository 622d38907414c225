package nl.wegwijs.volunteer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where we look for volunteers when there are too few of them. */
@Service
@Transactional
public class VolunteerRequests {

    private static final Set<RequestState> OPEN = EnumSet.of(RequestState.NEW, RequestState.SENT_OUT);

    private final RequestRepository requests;
    private final ShortageRepository shortages;
    private final PartnerRegister partners;
    private final Branches branches;
    private final Numbering numbering;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    VolunteerRequests(RequestRepository requests, ShortageRepository shortages, PartnerRegister partners,
            Branches branches, Numbering numbering, TextFilter filter, ApplicationEventPublisher facts, Clock clock) {
        this.requests = requests;
        this.shortages = shortages;
        this.partners = partners;
        this.branches = branches;
        this.numbering = numbering;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    /** A colleague wants helpers, with answers to the library's own questions. Told with {@link VolunteersWanted}. */
    public RequestView want(BranchId branch, Wanted wanted, Map<String, Object> added) {
        added.forEach(filter::checkAnswer);
        VolunteerRequest request = register(branch, wanted.function());
        request.keepOwnerFields(added);
        sendOut(request, wanted);
        facts.publishEvent(new VolunteersWanted(request.id(), true));
        return request.view();
    }

    /** What a colleague decided about a shortage. The organisation hears of it with {@link VolunteersAsked}. */
    public void sendOut(RequestId id, Wanted wanted) {
        sendOut(held(id), wanted);
    }

    /** Asks the organisation once more; our own visitors see the request as long as it is open. */
    public void remind(RequestId id) {
        Optional.of(held(id).view()).filter(request -> request.partner() != null)
                .ifPresent(request -> facts.publishEvent(new VolunteersAsked(id)));
    }

    /** Nobody came in time. A shortage that is still there may be reported again. */
    public void giveUp(RequestId id) {
        VolunteerRequest request = held(id);
        request.giveUp();
        endShortage(request.view());
    }

    @Transactional(readOnly = true)
    public RequestView view(RequestId id) {
        return requests.findById(id).orElseThrow(VolunteerRequests::unknown).view();
    }

    /** What was answered to questions that the library added to the forms about this request. */
    public void keepOwnerFields(RequestId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    /** Nobody is looked for twice: what we look for already meets the shortage too. */
    @EventListener
    void on(VolunteerShortage shortage) {
        if (open(shortage.branch(), shortage.function()).isEmpty()) {
            facts.publishEvent(new VolunteersWanted(register(shortage.branch(), shortage.function()).id(), false));
        }
    }

    /** Somebody who is ready counts for the oldest open request for that work, at each branch. */
    void ready(Volunteer volunteer) {
        volunteer.branches().forEach(branch -> volunteer.functions().forEach(function ->
                open(branch, function).stream().findFirst().filter(VolunteerRequest::finds)
                        .ifPresent(request -> facts.publishEvent(new RequestFilled(request.id())))));
    }

    private void sendOut(VolunteerRequest request, Wanted wanted) {
        if (wanted.partner() != null && !partners.isIn(wanted.partner(), PartnerRole.VOLUNTEER_SOURCE)) {
            throw Refusal.invalid("partner", "NO_SOURCE", "Deze organisatie stelt geen vrijwilligers voor.");
        }
        RequestView before = request.view();
        request.sendOut(wanted, LocalDate.now(clock));
        // Nobody looks any more for what was short, when a colleague looks for other helpers.
        if (wanted.channel() == RequestChannel.SCHOOL || wanted.function() != before.function()) {
            endShortage(before);
        }
        if (wanted.channel() == RequestChannel.SCHOOL) {
            facts.publishEvent(new InternShortage(before.branch()));
        } else {
            remind(request.id());
        }
    }

    private void endShortage(RequestView request) {
        shortages.findByBranchIdAndFunctionAndEndedAtIsNull(request.branch(), request.function())
                .forEach(shortage -> shortage.end(clock.instant()));
    }

    private List<VolunteerRequest> open(BranchId branch, VolunteerFunction function) {
        return requests.findForChangeByBranchIdAndFunctionAndStateInOrderByCreatedAt(branch, function, OPEN);
    }

    private VolunteerRequest register(BranchId branch, VolunteerFunction function) {
        return requests.save(new VolunteerRequest(branches.libraryOrg(branch), branch, numbering.next("VV", 4), function));
    }

    private VolunteerRequest held(RequestId id) {
        return requests.findForChangeById(id).orElseThrow(VolunteerRequests::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Deze vraag kennen we niet.");
    }
}
