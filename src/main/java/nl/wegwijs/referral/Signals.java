package nl.wegwijs.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Signals extends JpaRepository<Signal, SignalId> {

    Optional<Signal> findByNumber(String number);

    List<Signal> findBySealedIsNotNull();

    List<Signal> findByCaseIdOrderByReceivedAtAscNumberAsc(CaseId caseId);

    @Query("select s from Signal s where s.status in :statuses and s.statusSince < :before"
            + " and (s.candidate is not null or s.told.note is not null"
            + " or s.partnerReference is not null)")
    List<Signal> stale(Collection<SignalStatus> statuses, Instant before);

    /** What was taken of people sent on from this offering for this reason, whenever. */
    @Query(nativeQuery = true, value = "select * from wegwijs.signal where source = 'REVERSE'"
            + " and status <> 'REJECTED' and reverse ->> 'offeringId' = :offering and reverse ->> 'reason' = :reason")
    List<Signal> reverseOnes(String offering, String reason);
}
