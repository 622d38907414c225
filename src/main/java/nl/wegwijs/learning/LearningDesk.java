package nl.wegwijs.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Branch;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;

/** Where what our own people and volunteers must learn is looked after, from the need to what it brought. */
@Service
@Transactional
public class LearningDesk {

    private final TrainingNeeds needs;
    private final Procurements procurements;
    private final CompetenceRegister competences;
    private final Branches branches;
    private final Numbering numbering;
    private final Norms norms;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    LearningDesk(TrainingNeeds needs, Procurements procurements, CompetenceRegister competences, Branches branches,
            Numbering numbering, Norms norms, TextFilter filter, ApplicationEventPublisher facts, Clock clock) {
        this.needs = needs;
        this.procurements = procurements;
        this.competences = competences;
        this.branches = branches;
        this.numbering = numbering;
        this.norms = norms;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    /** A colleague says that people must learn something, with answers to the library's own questions. */
    public NeedView ask(BranchId branch, NeedRequest request, Map<String, Object> added) {
        added.forEach(filter::checkAnswer);
        return register(branch, NeedOrigin.ASKED, request, added);
    }

    /** Told with {@link TrainingNeeded} once, until somebody at this branch learned it. */
    public void reportShortage(BranchId branch, Expertise expertise) {
        if (competences.opensShortage(branch, expertise)) {
            register(branch, NeedOrigin.SHORTAGE,
                    new NeedRequest(expertise, Audience.BOTH, 1, NeedReason.EXPIRES, null), Map.of());
        }
    }

    /** Once a day: what runs out soon is a shortage, and on one day a year each branch looks at what it needs. */
    public void newDay(LocalDate today) {
        competences.runningOut(today).forEach(one -> reportShortage(one.branch(), one.expertise()));
        branches.all().stream().filter(Branch::servesPeople).map(Branch::id)
                .filter(branch -> norms.isTimeOfYear(branch, "learningYear", today))
                .filter(branch -> !needs.existsByBranchIdAndOriginAndAskedOnGreaterThanEqual(branch, NeedOrigin.YEARLY,
                        today.withDayOfYear(1)))
                .forEach(branch -> register(branch, NeedOrigin.YEARLY, null, Map.of()));
    }

    private NeedView register(BranchId branch, NeedOrigin origin, NeedRequest request, Map<String, Object> added) {
        TrainingNeed need = needs.save(new TrainingNeed(branches.libraryOrg(branch), branch, numbering.next("LB", 4),
                origin, today(), request));
        need.keepOwnerFields(added);
        facts.publishEvent(new TrainingNeeded(need.id(), origin));
        return need.view();
    }

    @Transactional(readOnly = true)
    public NeedView view(NeedId id) {
        return needs.findById(id).orElseThrow(LearningDesk::unknown).view();
    }

    /** What is bought for this need; empty when nothing is. */
    @Transactional(readOnly = true)
    public Optional<ProcurementView> procurement(NeedId id) {
        return procurements.findById(id).map(Procurement::view);
    }

    public void record(NeedId id, NeedRequest request, SourcingFacts facts) {
        held(id).record(request, facts);
    }

    /** What was decided; what is bought begins to be bought. */
    public void comesFrom(NeedId id, Source source) {
        TrainingNeed need = held(id);
        need.comesFrom(source);
        if (source.isBought() && procurements.findById(id).isEmpty()) {
            procurements.save(new Procurement(need.libraryOrgId(), need.branchId(), id));
        }
    }

    public void askQuotes(NeedId id, QuoteRequest request) {
        filter.checkAnswer("ask", request.ask());
        bought(id).ask(request, today());
    }

    public void addQuote(NeedId id, Quote quote) {
        bought(id).add(quote);
    }

    public void choose(NeedId id, UUID supplier, String why) {
        filter.checkAnswer("why", why);
        bought(id).choose(supplier, why);
    }

    public void approve(NeedId id) {
        bought(id).approve();
    }

    /** Management says no; with that the need is dropped. */
    public void refuse(NeedId id, String why) {
        filter.checkAnswer("why", why);
        bought(id).refuse(why);
        held(id).drop();
    }

    public void order(NeedId id) {
        bought(id).order(numbering.next("IK", 4));
    }

    public void develop(NeedId id, Development wanted) {
        filter.checkAnswer("requirements", wanted.requirements());
        bought(id).develop(wanted, today());
    }

    /** The trial lesson was good. */
    public void accept(NeedId id, String points) {
        tried(id, points, Procurement::deliver);
    }

    /** It must be better; refused when it was sent back too often. */
    public void adapt(NeedId id, String points) {
        int atMost = norms.times(view(id).branch(), "developmentReworks");
        tried(id, points, one -> one.adapt(atMost));
    }

    public void stopDevelopment(NeedId id, String points) {
        tried(id, points, Procurement::cancel);
        held(id).drop();
    }

    private void tried(NeedId id, String points, Consumer<Procurement> judged) {
        filter.checkAnswer("points", points);
        Procurement procurement = bought(id);
        procurement.tryOut(points);
        judged.accept(procurement);
    }

    /** Nothing fits or nobody answers; with that the need is dropped. */
    public void stopBuying(NeedId id) {
        bought(id).cancel();
        held(id).drop();
    }

    public void plan(NeedId id, Programme programme) {
        held(id).plan(programme);
        procurements.findById(id).filter(one -> one.state() == ProcurementState.ORDERED).ifPresent(Procurement::deliver);
    }

    public void planAgain(NeedId id) {
        held(id).planAgain();
    }

    /** Whoever was there can do it now; volunteers get it on their own list as well. */
    public void attended(NeedId id, Attended attended) {
        TrainingNeed need = held(id);
        need.wasAttendedBy(attended);
        competences.gain(need, attended, procurements.findById(id).map(Procurement::choice).orElse(null));
    }

    public void satisfy(NeedId id, Evaluation evaluation) {
        held(id).satisfy(evaluation);
        evaluated(id);
    }

    public void repeat(NeedId id, Evaluation evaluation) {
        held(id).repeat(evaluation);
    }

    public void drop(NeedId id, Evaluation evaluation) {
        held(id).drop(evaluation);
        evaluated(id);
    }

    private void evaluated(NeedId id) {
        procurements.findById(id).ifPresent(Procurement::evaluate);
    }

    /** It is not needed after all. */
    public void drop(NeedId id) {
        held(id).drop();
    }

    /** What was answered to questions that the library added to the forms about this need. */
    public void keepOwnerFields(NeedId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    private TrainingNeed held(NeedId id) {
        return needs.findForChangeById(id).orElseThrow(LearningDesk::unknown);
    }

    // Under the lock of the need.
    private Procurement bought(NeedId id) {
        held(id);
        return procurements.findById(id).orElseThrow(LearningDesk::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Deze leerbehoefte kennen we niet.");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
