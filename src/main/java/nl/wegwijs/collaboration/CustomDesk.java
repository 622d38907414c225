package nl.wegwijs.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.WeeklyRun;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.GroupCount;
import nl.wegwijs.referral.SentSignals;

/** Where colleagues make a course for a partner's group, from the first talk to the evaluation. */
@Service
@Transactional
public class CustomDesk {

    private final CustomCourses courses;
    private final NewCustomCourses requests;
    private final CourseCatalogue catalogue;
    private final PartnerAgreements agreements;
    private final SentSignals signals;
    private final Norms norms;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    CustomDesk(CustomCourses courses, NewCustomCourses requests, CourseCatalogue catalogue,
            PartnerAgreements agreements, SentSignals signals, Norms norms, TextFilter filter,
            ApplicationEventPublisher facts, Clock clock) {
        this.courses = courses;
        this.requests = requests;
        this.catalogue = catalogue;
        this.agreements = agreements;
        this.signals = signals;
        this.norms = norms;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    /** A colleague writes down what a partner asks for, with answers to the library's own questions. Told with {@link CustomRequested}. */
    public CustomView request(PartnerId partner, CustomRequest request, Map<String, Object> added) {
        CustomEducation custom = requests.register(partner, request, added, null);
        facts.publishEvent(new CustomRequested(custom.id(), true));
        return custom.view();
    }

    @Transactional(readOnly = true)
    public CustomView view(CustomId id) {
        return courses.findById(id).orElseThrow(CustomDesk::unknown).view();
    }

    /** We talked with the partner, and this is what is needed. */
    public void explore(CustomId id, CustomNeed need) {
        held(id).explore(need);
    }

    /** This partner will give the lessons. */
    public void isGivenBy(CustomId id, PartnerId provider) {
        held(id).isGivenBy(provider);
    }

    public void foundNobody(CustomId id) {
        held(id).foundNobody();
    }

    /** The partner hears that it cannot be, and why. */
    public void cannotBe(CustomId id) {
        tell(id, CustomEducation::cannotBe);
    }

    public void design(CustomId id, CustomDesign design) {
        filter.checkAnswer("materials", design.materials());
        held(id).design(design);
    }

    public void approve(CustomId id) {
        held(id).approve();
    }

    /** The proposal must be better; refused when it was sent back too often. */
    public void sendBack(CustomId id, String why) {
        filter.checkAnswer("why", why);
        CustomEducation custom = held(id);
        custom.sendBack(why, norms.times(custom.branchId(), "customReworks"));
    }

    public void disapprove(CustomId id, String why) {
        filter.checkAnswer("why", why);
        held(id).disapprove(why);
    }

    /** The partner hears that there is a proposal. */
    public void propose(CustomId id) {
        tell(id, custom -> custom.propose(today()));
    }

    /** What the partner told a colleague; the wish only with CHANGE. */
    public void answer(CustomId id, CustomAnswer answer, String wish) {
        filter.checkAnswer("wish", wish);
        held(id).answer(answer, wish);
    }

    /** We and the partner agreed on paper that we work together. */
    public void agree(CustomId id, LocalDate startsOn, LocalDate endsOn) {
        agreements.record(held(id).partner(), AgreementKind.COOPERATION, startsOn, endsOn);
    }

    /** The partner hears that it may name people now. */
    public void recruit(CustomId id) {
        tell(id, custom -> custom.recruit(norms.after(custom.branchId(), "customRecruiting", today())));
    }

    /** Who was named for the group so far. */
    @Transactional(readOnly = true)
    public GroupCount group(CustomId id) {
        return signals.namedFor(view(id).number());
    }

    /** Plans the group, week after week; who was named and waits is offered a seat at once. */
    public void start(CustomId id, LocalDate firstDay, LocalTime from, String place) {
        CustomEducation custom = held(id);
        CustomDesign design = custom.design();
        LocalTime until = from.plusMinutes(design.minutes());
        custom.start(catalogue.planRun(new WeeklyRun(design.offering(), custom.branchId(), place, firstDay,
                design.sessions(), from, until, design.minParticipants(), design.maxParticipants()), custom.number()));
    }

    /** Longer than first agreed; once only. */
    public void waitUntil(CustomId id, LocalDate later) {
        held(id).waitUntil(later, today());
    }

    /** Too few people came; who did goes on by itself. */
    public void giveUp(CustomId id) {
        held(id).giveUp();
    }

    /** The mark is the partner's, 1 to 5; how many percent reached their goal may be null. */
    public void evaluate(CustomId id, int mark, Integer goalsReached) {
        held(id).evaluate(mark, goalsReached);
    }

    /** The same, and from now on it is an offering for everybody, under this title. */
    public void evaluateAndOffer(CustomId id, int mark, Integer goalsReached, String title) {
        filter.checkAnswer("title", title);
        CustomEducation custom = held(id);
        custom.evaluate(mark, goalsReached);
        CustomDesign design = custom.design();
        catalogue.addOfferingLike(design.offering(), custom.branchId(), title, design.sessions() * design.minutes());
    }

    public void close(CustomId id) {
        held(id).close();
    }

    public void decline(CustomId id) {
        held(id).decline();
    }

    /** What was answered to questions that the library added to the forms about this course. */
    public void keepOwnerFields(CustomId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    private void tell(CustomId id, Consumer<CustomEducation> move) {
        move.accept(held(id));
        facts.publishEvent(new CustomMoved(id));
    }

    private CustomEducation held(CustomId id) {
        return courses.findForChangeById(id).orElseThrow(CustomDesk::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Deze aanvraag kennen we niet.");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
