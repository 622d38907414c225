package nl.wegwijs.course;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.SkillDomain;

/** What is missing in the offer, for those who plan it. */
@Service
@Transactional
public class OfferGaps {

    private final OfferGapRepository gaps;
    private final Branches branches;
    private final JdbcTemplate database;
    private final ApplicationEventPublisher facts;

    OfferGaps(OfferGapRepository gaps, Branches branches, JdbcTemplate database, ApplicationEventPublisher facts) {
        this.gaps = gaps;
        this.branches = branches;
        this.database = database;
        this.facts = facts;
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
