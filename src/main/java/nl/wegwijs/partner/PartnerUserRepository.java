package nl.wegwijs.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PartnerUserRepository extends JpaRepository<PartnerUser, PartnerUserId> {

    Optional<PartnerUser> findByWorkEmail(String workEmail);

    Optional<PartnerUser> findByInviteHash(String inviteHash);

    List<PartnerUser> findByPartnerIdOrderByDisplayName(PartnerId partnerId);

    /** Counts a try before anybody looks whether it is right, so that many at once get no more than five. */
    @Modifying(clearAutomatically = true)
    @Query("update PartnerUser u set u.codeTries = u.codeTries + 1 where u.id = :id and u.active = true"
            + " and u.codeHash is not null and u.codeUntil > :now and u.codeTries < :most")
    int tryCode(PartnerUserId id, Instant now, int most);

    @Query("select u.codeHash from PartnerUser u where u.id = :id")
    Optional<String> codeHash(PartnerUserId id);

    /** One of two who come with the same right code at once is let in. */
    @Modifying(clearAutomatically = true)
    @Query("update PartnerUser u set u.codeHash = null, u.codeUntil = null, u.codeTries = 0, u.lastLoginAt = :now"
            + " where u.id = :id and u.active = true and u.codeHash = :hash")
    int useCode(PartnerUserId id, String hash, Instant now);
}
