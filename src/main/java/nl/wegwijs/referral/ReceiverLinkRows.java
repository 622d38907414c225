package nl.wegwijs.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ReceiverLinkRows extends JpaRepository<ReceiverLink, UUID> {

    Optional<ReceiverLink> findByTokenMark(String tokenMark);

    List<ReceiverLink> findByOnwardReferralId(OnwardReferralId onward);

    /** Counts a post; zero rows when there were too many since the hour began, however many come at once. */
    @Modifying
    @Query(nativeQuery = true, value = "update wegwijs.receiver_link set"
            + " posts = case when posts_from < :anHourAgo then 1 else posts + 1 end,"
            + " posts_from = case when posts_from < :anHourAgo then :now else posts_from end"
            + " where id = :id and (posts_from < :anHourAgo or posts < :most)")
    int post(UUID id, Instant now, Instant anHourAgo, int most);
}
