package nl.wegwijs.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
import nl.wegwijs.partner.PartnerId;

/** Where colleagues and partners make policy together; a library makes one at a time. */
@Service
@Transactional
public class PolicyDesk {

    private final Policies policies;
    private final Feedbacks feedbacks;
    private final Branches branches;
    private final Numbering numbering;
    private final Norms norms;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PolicyDesk(Policies policies, Feedbacks feedbacks, Branches branches, Numbering numbering, Norms norms,
            TextFilter filter, ApplicationEventPublisher facts, Clock clock) {
        this.policies = policies;
        this.feedbacks = feedbacks;
        this.branches = branches;
        this.numbering = numbering;
        this.norms = norms;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    /** A colleague wants to make policy now; refused while that happens. Told with {@link PolicyBegun}. */
    public PolicyView begin(BranchId branch, Map<String, Object> added) {
        if (isUnderWay(branches.libraryOrg(branch))) {
            throw Refusal.conflict("UNDER_WAY", "Uw bibliotheek maakt al nieuw beleid.");
        }
        added.forEach(filter::checkAnswer);
        return begin(branch, PolicyReason.ASKED, added);
    }

    /** Once a day: what begins today counts, and once a year a library whose policy ends within a year makes the next. */
    public void newDay(LocalDate today) {
        policies.findByState(PolicyState.ADOPTED).stream().filter(one -> one.hasBegunOn(today))
                .forEach(SharedPolicy::takeEffect);
        branches.all().stream().filter(Branch::servesPeople)
                .collect(Collectors.toMap(Branch::libraryOrgId, Branch::id, (first, other) -> first, TreeMap::new))
                .forEach((library, branch) -> {
                    if (norms.isTimeOfYear(branch, "policyYear", today) && !isUnderWay(library)
                            && decided(library).stream().noneMatch(one -> one.untilOn().isAfter(today.plusYears(1)))) {
                        begin(branch, PolicyReason.YEARLY, Map.of());
                    }
                });
    }

    @Transactional(readOnly = true)
    public boolean isUnderWay(String library) {
        return policies.existsByLibraryOrgIdAndStateIn(library, PolicyState.UNDER_WAY);
    }

    private List<SharedPolicy> decided(String library) {
        return policies.findByLibraryOrgIdAndStateIn(library, PolicyState.DECIDED);
    }

    private PolicyView begin(BranchId branch, PolicyReason reason, Map<String, Object> added) {
        SharedPolicy policy = policies.save(new SharedPolicy(branches.libraryOrg(branch), branch, numbering.next("BL", 3),
                reason, today()));
        policy.keepOwnerFields(added);
        facts.publishEvent(new PolicyBegun(policy.id(), reason));
        return policy.view();
    }

    @Transactional(readOnly = true)
    public PolicyView view(PolicyId id) {
        return policies.findById(id).orElseThrow(PolicyDesk::unknown).view();
    }

    /** What partners said, of the last draft and of those before. */
    @Transactional(readOnly = true)
    public List<FeedbackView> feedback(PolicyId id) {
        return feedbacks.findByPolicyIdOrderByAskedOn(id).stream().map(PolicyFeedback::view).toList();
    }

    public void collect(PolicyId id, String points, Set<PartnerId> partners) {
        held(id).collect(points, partners);
    }

    public void add(PolicyId id, Ambition ambition) {
        held(id).add(ambition);
    }

    public void drop(PolicyId id, String figure) {
        held(id).drop(figure);
    }

    public void agreeOnAmbitions(PolicyId id) {
        held(id).agreeOnAmbitions();
    }

    /** Asks every partner at the table; refused for days that another policy of ours already has. */
    public void consult(PolicyId id, PolicyText written) {
        SharedPolicy policy = held(id);
        if (decided(policy.libraryOrgId()).stream().anyMatch(one -> one.overlaps(written))) {
            throw Refusal.invalid("fromOn", "OVERLAP", "In deze periode geldt al ander beleid van ons. Kies een latere eerste dag.");
        }
        policy.consult(written);
        policy.view().partners().forEach(partner -> feedbacks.save(new PolicyFeedback(policy.libraryOrgId(),
                policy.branchId(), policy.id(), partner, today())));
    }

    /** We do not wait for this answer any longer. */
    public void staysSilent(FeedbackId id) {
        feedbacks.findForChangeById(id).orElseThrow(PolicyDesk::unknown).staySilent();
    }

    public void sendBack(PolicyId id, String why) {
        held(id).sendBack(why);
    }

    public void adopt(PolicyId id, boolean municipalityAgrees) {
        held(id).adopt(new Adoption(today(), municipalityAgrees));
    }

    /** Its targets count from its first day. Told with {@link PolicyAdopted}. */
    public void announce(PolicyId id) {
        SharedPolicy policy = held(id);
        if (policy.hasBegunOn(today())) {
            policy.takeEffect();
        }
        facts.publishEvent(new PolicyAdopted(id));
    }

    /** We talked about the figures; says whether the time of the policy is over. */
    public boolean review(PolicyId id, String actions) {
        SharedPolicy policy = held(id);
        policy.review(new PolicyReview(today(), actions));
        return policy.isOverOn(today());
    }

    public void end(PolicyId id) {
        held(id).end();
    }

    /** What was answered to questions that the library added to the forms about this policy. */
    public void keepOwnerFields(PolicyId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    private SharedPolicy held(PolicyId id) {
        return policies.findForChangeById(id).orElseThrow(PolicyDesk::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("Dit beleid kennen we niet.");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
