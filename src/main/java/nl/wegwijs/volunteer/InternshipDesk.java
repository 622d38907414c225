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
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where we describe places for interns and tell schools of them. */
@Service
@Transactional
public class InternshipDesk {

    private static final Set<InternState> STILL_HERE = EnumSet.of(InternState.PROPOSED, InternState.INTERVIEWED,
            InternState.ACCEPTED, InternState.ACTIVE);

    private final InternshipRepository internships;
    private final InternRepository interns;
    private final PartnerRegister partners;
    private final PartnerAgreements agreements;
    private final Branches branches;
    private final Numbering numbering;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    InternshipDesk(InternshipRepository internships, InternRepository interns, PartnerRegister partners,
            PartnerAgreements agreements, Branches branches, Numbering numbering, TextFilter filter, ApplicationEventPublisher facts, Clock clock) {
        this.internships = internships;
        this.interns = interns;
        this.partners = partners;
        this.agreements = agreements;
        this.branches = branches;
        this.numbering = numbering;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    /** A colleague describes a place, with answers to the library's own questions. Told with {@link InternshipWanted}. */
    public InternshipView want(BranchId branch, InternPlan plan, Map<String, Object> added) {
        added.forEach(filter::checkAnswer);
        Internship internship = register(branch);
        internship.keepOwnerFields(added);
        describe(internship, plan);
        facts.publishEvent(new InternshipWanted(internship.id(), true));
        return internship.view();
    }

    /** What a colleague writes about a place that was asked for. */
    public void describe(InternshipId id, InternPlan plan) {
        describe(held(id), plan);
    }

    /** Each school that we have an agreement with hears of it with {@link SchoolAsked}. */
    public void publish(InternshipId id) {
        held(id).publish(today());
        remind(id);
    }

    public void remind(InternshipId id) {
        schools().forEach(school -> facts.publishEvent(new SchoolAsked(id, school.id())));
    }

    /** Active schools that have an agreement with us about interns, by name. */
    @Transactional(readOnly = true)
    public List<Partner> schools() {
        return partners.in(PartnerRole.INTERN_SOURCE).stream()
                .filter(school -> agreements.hasActive(school.id(), AgreementKind.INTERNSHIP_FRAME, today())).toList();
    }

    /** No intern came in time. */
    public void close(InternshipId id) {
        held(id).close();
    }

    /** An intern is gone; a place that was filled is closed after the last one. */
    void left(InternView intern) {
        if (!interns.existsByInternshipAndStateIn(intern.internship(), STILL_HERE)) {
            Optional.of(held(intern.internship())).filter(Internship::isFilled).ifPresent(Internship::close);
        }
    }

    @Transactional(readOnly = true)
    public InternshipView view(InternshipId id) {
        return internships.findById(id).orElseThrow(InternshipDesk::unknown).view();
    }

    /** What was answered to questions that the library added to the forms about this place. */
    public void keepOwnerFields(InternshipId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    /** Schools are asked instead of volunteers; not twice as long as nobody described the place. */
    @EventListener
    void on(InternShortage shortage) {
        if (internships.findByBranchIdAndState(shortage.branch(), InternshipState.DRAFT).isEmpty()) {
            facts.publishEvent(new InternshipWanted(register(shortage.branch()).id(), false));
        }
    }

    private void describe(Internship internship, InternPlan plan) {
        filter.checkAnswer("title", plan.title());
        internship.describe(plan, today());
    }

    private Internship register(BranchId branch) {
        return internships.save(new Internship(branches.libraryOrg(branch), branch, numbering.next("ST", 4)));
    }

    private Internship held(InternshipId id) {
        return internships.findForChangeById(id).orElseThrow(InternshipDesk::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Deze stageplek kennen we niet.");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
