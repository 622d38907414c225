package nl.wegwijs.alignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferGapDetected;
import nl.wegwijs.course.OfferGapId;
import nl.wegwijs.course.OfferGaps;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.library.Branch;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;

/** Where colleagues and partners make their offer fit together. */
@Service
@Transactional
public class AlignmentDesk {

    private static final String REPORTED = "gap:";

    private final Alignments alignments;
    private final Confirmations confirmations;
    private final OfferMap map;
    private final CourseCatalogue courses;
    private final OfferGaps gaps;
    private final Branches branches;
    private final Numbering numbering;
    private final Norms norms;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AlignmentDesk(Alignments alignments, Confirmations confirmations, OfferMap map, CourseCatalogue courses,
            OfferGaps gaps, Branches branches, Numbering numbering, Norms norms, TextFilter filter,
            ApplicationEventPublisher facts, Clock clock) {
        this.alignments = alignments;
        this.confirmations = confirmations;
        this.map = map;
        this.courses = courses;
        this.gaps = gaps;
        this.branches = branches;
        this.numbering = numbering;
        this.norms = norms;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    /** A colleague wants to look at the offer now; refused while somebody does. Told with {@link AlignmentBegun}. */
    public AlignmentView begin(BranchId branch, Map<String, Object> added) {
        if (isUnderWay(branch)) {
            throw Refusal.conflict("UNDER_WAY", "Er loopt al een afstemming voor deze vestiging.");
        }
        added.forEach(filter::checkAnswer);
        return begin(branch, AlignmentReason.ASKED, added);
    }

    /** A gap that nobody knew is a reason to begin, or a point of what is under way. */
    @EventListener
    void on(OfferGapDetected fact) {
        if (!isUnderWay(fact.branch())) {
            begin(fact.branch(), AlignmentReason.GAP, Map.of());
        }
    }

    /** Once a day: twice a year each branch looks at its offer; a gap whose decision had its time may show again. */
    public void newDay(LocalDate today) {
        alignments.findByState(AlignmentState.CLOSED).stream().flatMap(one -> one.decisions().stream())
                .filter(decision -> decision.point().startsWith(REPORTED) && decision.choice() != AlignmentChoice.LEAVE
                        && decision.by().isBefore(today))
                .forEach(decision -> gaps.close(OfferGapId.of(decision.point().substring(decision.point().lastIndexOf(':') + 1))));
        branches.all().stream().filter(Branch::servesPeople).map(Branch::id).forEach(branch ->
                Stream.of(AlignmentReason.SPRING, AlignmentReason.AUTUMN)
                        .filter(season -> norms.isTimeOfYear(branch, season.norm(), today))
                        .filter(season -> !isUnderWay(branch) && !alignments.existsByBranchIdAndReasonAndBegunOnGreaterThanEqual(
                                branch, season, today.withDayOfYear(1)))
                        .forEach(season -> begin(branch, season, Map.of())));
    }

    @Transactional(readOnly = true)
    public boolean isUnderWay(BranchId branch) {
        return alignments.existsByBranchIdAndStateNot(branch, AlignmentState.CLOSED);
    }

    private AlignmentView begin(BranchId branch, AlignmentReason reason, Map<String, Object> added) {
        OfferAlignment alignment = alignments.save(new OfferAlignment(branches.libraryOrg(branch), branch,
                numbering.next("AF", 4), reason, today()));
        alignment.keepOwnerFields(added);
        courses.offeringsAt(branch).stream().map(OfferingView::provider).filter(Objects::nonNull).distinct()
                .forEach(provider -> confirmations.save(new OfferConfirmation(alignment.libraryOrgId(), branch,
                        alignment.id(), provider)));
        facts.publishEvent(new AlignmentBegun(alignment.id(), reason));
        return alignment.view();
    }

    @Transactional(readOnly = true)
    public AlignmentView view(AlignmentId id) {
        return alignments.findById(id).orElseThrow(AlignmentDesk::unknown).view();
    }

    @Transactional(readOnly = true)
    public List<ConfirmationView> confirmations(AlignmentId id) {
        return confirmations.findByAlignmentId(id).stream().map(OfferConfirmation::view).toList();
    }

    @Transactional(readOnly = true)
    public ConfirmationView confirmation(ConfirmationId id) {
        return confirmations.findById(id).orElseThrow(AlignmentDesk::unknown).view();
    }

    /** What there is at this moment. */
    @Transactional(readOnly = true)
    public List<OfferLine> map(AlignmentId id) {
        return map.lines(view(id).branch());
    }

    /** Of which offerings nobody said for long that they are right. */
    @Transactional(readOnly = true)
    public List<OfferingView> unsure(AlignmentId id) {
        return courses.offeringsAt(view(id).branch()).stream().filter(one -> courses.isUnsure(one, today())).toList();
    }

    /** What there is to talk about and not decided yet. */
    @Transactional(readOnly = true)
    public List<OfferPoint> undecided(AlignmentId id) {
        AlignmentView alignment = view(id);
        Set<String> decided = alignment.decisions().stream().map(AlignmentDecision::point).collect(Collectors.toSet());
        return map.points(alignment.branch()).stream().filter(point -> !decided.contains(point.key())).toList();
    }

    /** A provider said by phone what of its offer is no more; the rest is right. */
    public void confirmByPhone(ConfirmationId id, Set<OfferingId> gone) {
        OfferConfirmation confirmation = confirmations.findForChangeById(id).orElseThrow(AlignmentDesk::unknown);
        confirmation.confirm(today());
        courses.assure(confirmation.partner(), gone, today());
    }

    public void staysSilent(ConfirmationId id) {
        confirmations.findForChangeById(id).orElseThrow(AlignmentDesk::unknown).staysSilent();
    }

    /** The map is right: these offerings were checked, and these are no more. */
    public void check(AlignmentId id, Set<OfferingId> right, Set<OfferingId> gone) {
        held(id).check();
        courses.assure(right, gone, today());
    }

    /** About all these points the same is agreed. */
    public void decide(AlignmentId id, Set<String> points, AlignmentDecision like) {
        Set<String> known = map.points(view(id).branch()).stream().map(OfferPoint::key).collect(Collectors.toSet());
        if (!known.containsAll(points)) {
            throw Refusal.invalid("points", "UNKNOWN", "Dit punt bestaat niet meer. Kijk opnieuw.");
        }
        held(id).decide(points, like, today());
    }

    /** People go from the one offering to the other from now on; and back when both ways are agreed. */
    public void agreeRoute(AlignmentId id, AgreedRoute route) {
        view(id);
        courses.addRoute(route.from(), route.to(), route.reason(), route.warm());
        if (route.bothWays()) {
            courses.addRoute(route.to(), route.from(), route.reason(), route.warm());
        }
    }

    /** Refused while there is a point without a decision. */
    public void finish(AlignmentId id) {
        Set<String> points = map.points(view(id).branch()).stream().map(OfferPoint::key).collect(Collectors.toSet());
        held(id).finish(points);
    }

    public void close(AlignmentId id) {
        held(id).close();
    }

    /** What was answered to questions that the library added to the forms about this look at the offer. */
    public void keepOwnerFields(AlignmentId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    private OfferAlignment held(AlignmentId id) {
        return alignments.findForChangeById(id).orElseThrow(AlignmentDesk::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Deze afstemming kennen we niet.");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
