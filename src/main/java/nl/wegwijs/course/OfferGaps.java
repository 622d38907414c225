package nl.wegwijs.course;

import java.time.Clock;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;

/** What is missing in the offer, for those who plan it. */
@Service
@Transactional
public class OfferGaps {

    private final OfferGapRepository gaps;
    private final Branches branches;
    private final JdbcTemplate database;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    OfferGaps(OfferGapRepository gaps, Branches branches, JdbcTemplate database,
            ApplicationEventPublisher facts, Clock clock) {
        this.gaps = gaps;
        this.branches = branches;
        this.database = database;
        this.facts = facts;
        this.clock = clock;
    }

    /** What is known to be missing at this branch. */
    @Transactional(readOnly = true)
    public List<OfferGapView> open(BranchId branch) {
        return gaps.findByBranchIdAndClosedAtIsNullOrderByDomainAscReasonAscIdValueAsc(branch).stream()
                .map(OfferGap::view).toList();
    }

    /** Something was done about it; when it shows again, that is told again. */
    public void close(OfferGapId id) {
        gaps.findById(id).orElseThrow(() -> Refusal.notFound("Dit tekort kennen we niet.")).close(clock.instant());
    }

    /**
     * Keeps one open gap per branch, domain, reason and offering; the offering may be null. Told with
     * {@link OfferGapDetected} the first time only, also when two report it at once.
     */
    public void report(BranchId branch, SkillDomain domain, OfferGapReason reason, OfferingId offering) {
        database.query("select pg_advisory_xact_lock(hashtextextended('wegwijs.offer-gaps', 0))", row -> { });
        boolean known = gaps.findByBranchIdAndDomainAndReasonAndClosedAtIsNull(branch, domain, reason).stream()
                .anyMatch(gap -> gap.isAbout(offering));
        if (!known) {
            OfferGap gap = gaps.save(new OfferGap(branches.libraryOrg(branch), branch, domain, reason, offering));
            facts.publishEvent(new OfferGapDetected(gap.id(), branch, domain));
        }
    }
}
