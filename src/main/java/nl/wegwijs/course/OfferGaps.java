package nl.wegwijs.course;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.SkillDomain;

/** What is missing in the offer, for those who plan it. */
@Service
@Transactional
public class OfferGaps {

    private final JdbcTemplate database;
    private final EntityManager entities;
    private final Branches branches;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    OfferGaps(JdbcTemplate database, EntityManager entities, Branches branches, ApplicationEventPublisher facts,
            Clock clock) {
        this.database = database;
        this.entities = entities;
        this.branches = branches;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Keeps one open gap per branch, domain, reason and offering; the offering may be null. Told with
     * {@link OfferGapDetected} the first time only, also when two report it at once.
     */
    public void report(BranchId branch, SkillDomain domain, OfferGapReason reason, OfferingId offering) {
        entities.flush();
        OfferGapId gap = OfferGapId.next();
        int added = database.update("""
                insert into wegwijs.offer_gap (id, library_org_id, branch_id, domain, reason, offering_id, detected_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", gap.value(), branches.libraryOrg(branch),
                branch.value(), domain.name(), reason.name(), offering == null ? null : offering.value(),
                Timestamp.from(clock.instant()));
        if (added > 0) {
            facts.publishEvent(new OfferGapDetected(gap, branch, domain));
        }
    }
}
