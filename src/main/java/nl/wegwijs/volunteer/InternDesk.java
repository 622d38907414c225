package nl.wegwijs.volunteer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where colleagues choose interns, show them the house and look how they do. */
@Service
@Transactional
public class InternDesk {

    private final InternRepository interns;
    private final InternshipRepository internships;
    private final InternshipDesk places;
    private final Norms norms;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    InternDesk(InternRepository interns, InternshipRepository internships, InternshipDesk places, Norms norms,
            TextFilter filter, ApplicationEventPublisher facts, Clock clock) {
        this.interns = interns;
        this.internships = internships;
        this.places = places;
        this.norms = norms;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public InternView view(InternId id) {
        return interns.findById(id).orElseThrow(InternDesk::unknown).view();
    }

    /** This student may come. The last place that is taken is told with {@link InternshipFilled}. */
    public void accept(InternId id) {
        Intern intern = held(id);
        intern.accept();
        Internship internship = internships.findForChangeById(intern.view().internship()).orElseThrow();
        if (internship.take()) {
            facts.publishEvent(new InternshipFilled(internship.id()));
        }
    }

    public void decline(InternId id) {
        held(id).decline(today());
    }

    /** Keeps what the decision {@code intern-requirements} asks. */
    public void require(InternId id, Set<InternRequirement> requirements) {
        held(id).require(requirements);
    }

    public void arrange(InternId id, InternPapers papers) {
        held(id).arrange(papers, today());
    }

    /** Knows the house now, and begins with this work. */
    public void begin(InternId id, Set<InternTask> work) {
        held(id).begin(work, today());
    }

    public void talkHalfWay(InternId id, InternTalk talk) {
        filter.checkAnswer("points", talk.points());
        held(id).talkHalfWay(talk);
    }

    /** The same, and it goes no further. */
    public void stopHalfWay(InternId id, InternTalk talk) {
        talkHalfWay(id, talk);
        Intern intern = held(id);
        intern.stop(today());
        places.left(intern.view());
    }

    public void complete(InternId id, InternTalk talk, Map<InternTask, Handover> handovers) {
        filter.checkAnswer("points", talk.points());
        Intern intern = held(id);
        intern.complete(talk, handovers, today());
        places.left(intern.view());
    }

    /** What was answered to questions that the library added to the forms about this intern. */
    public void keepOwnerFields(InternId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    /** Nothing is left of those whom we did not choose, or who left, a while ago. */
    public void eraseOld(LocalDate today) {
        erase(EnumSet.of(InternState.DECLINED), "internErased", today);
        erase(EnumSet.of(InternState.COMPLETED, InternState.STOPPED), "internKept", today);
    }

    private void erase(Set<InternState> states, String norm, LocalDate today) {
        interns.findByStateIn(states).stream()
                .filter(one -> !norms.after(one.branchId(), norm, one.endedOn()).isAfter(today))
                .forEach(interns::delete);
    }

    private Intern held(InternId id) {
        return interns.findForChangeById(id).orElseThrow(InternDesk::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Deze stagiair kennen we niet.");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
