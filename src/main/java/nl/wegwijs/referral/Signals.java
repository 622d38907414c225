package nl.wegwijs.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserId;

interface Signals extends JpaRepository<Signal, SignalId> {

    Optional<Signal> findByNumber(String number);

    /** Another partner's signal does not exist for this one. */
    default Signal ofPartner(PartnerId sender, String number) {
        return findByNumber(number).filter(found -> sender.equals(found.partnerId())).orElseThrow(Signals::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("Dit signaal kennen we niet.");
    }

    Optional<Signal> findByFormMark(UUID formMark);

    List<Signal> findByGroupNumber(String group);

    @Query("select s.id from Signal s where s.partnerId = :sender and s.receivedAt >= :from and s.receivedAt < :until")
    List<SignalId> sentBetween(PartnerId sender, Instant from, Instant until);

    Page<Signal> findByPartnerIdOrderByReceivedAtDescNumberDesc(PartnerId partner, Pageable page);

    Page<Signal> findByPartnerUserIdOrderByReceivedAtDescNumberDesc(PartnerUserId user, Pageable page);

    List<Signal> findByPartnerIdAndStatusOrderByReceivedAt(PartnerId partner, SignalStatus status);

    List<Signal> findBySealedIsNotNull();

    int countByPartnerIdAndReceivedAtGreaterThanEqualAndReceivedAtLessThan(PartnerId partner, Instant from, Instant until);

    List<Signal> findByCaseIdOrderByReceivedAtAscNumberAsc(CaseId caseId);

    @Query("select s from Signal s where s.status in :statuses and s.statusSince < :before"
            + " and (s.candidate is not null or s.told.note is not null"
            + " or s.partnerReference is not null)")
    List<Signal> stale(Collection<SignalStatus> statuses, Instant before);

    /** Those of this partner that are one of these themselves, or of whose case one of these was heard last. */
    @Query("""
            select s from Signal s where s.partnerId = :sender and (s.status in :own
            or :received = true and s.status = nl.wegwijs.referral.SignalStatus.SUBMITTED
            or s.status in (nl.wegwijs.referral.SignalStatus.ACCEPTED, nl.wegwijs.referral.SignalStatus.MERGED) and (
                :received = true and not exists (select f from ReferrerFeedback f where f.signalId = s.id)
                or exists (select f from ReferrerFeedback f where f.signalId = s.id and f.code in :heard
                    and f.n = (select max(g.n) from ReferrerFeedback g where g.signalId = s.id))))
            order by s.receivedAt desc, s.number desc""")
    Page<Signal> sentBy(PartnerId sender, Collection<SignalStatus> own, Collection<PartnerStatus> heard,
            boolean received, Pageable page);

    /** What was taken of people sent on from this offering for this reason, whenever. */
    @Query(nativeQuery = true, value = "select * from wegwijs.signal where source = 'REVERSE'"
            + " and status <> 'REJECTED' and reverse ->> 'offeringId' = :offering and reverse ->> 'reason' = :reason")
    List<Signal> reverseOnes(String offering, String reason);
}
