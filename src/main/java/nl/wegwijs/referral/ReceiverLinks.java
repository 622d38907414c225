package nl.wegwijs.referral;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerUsers;

/** Links for receivers where nobody can sign in: one referral, for a while, until it ends or we take it back. */
@Service
@Transactional
public class ReceiverLinks {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_LENGTH = 43;

    private final ReceiverLinkRows links;
    private final OnwardReferrals onwards;
    private final Receivers receivers;
    private final PartnerUsers users;
    private final Norms norms;
    private final CurrentUser user;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReceiverLinks(ReceiverLinkRows links, OnwardReferrals onwards, Receivers receivers, PartnerUsers users, Norms norms,
            CurrentUser user, Clock clock) {
        this.links = links;
        this.onwards = onwards;
        this.receivers = receivers;
        this.users = users;
        this.norms = norms;
        this.user = user;
        this.clock = clock;
    }

    /** The token of a new link, to give to somebody; earlier links of this referral no longer work. */
    public String issue(OnwardReferralId id) {
        OnwardReferral onward = onwards.findById(id).filter(ReceiverLinks::isWithAPartner)
                .orElseThrow(() -> Refusal.conflict("NOT_SENT", "Deze verwijzing ligt nu niet bij een partner."));
        revoke(id);
        return linkTo(onward);
    }

    /** The token of a link in a mail that leaves now; empty when somebody there can sign in. Earlier links stay. */
    public Optional<String> forMail(OnwardReferralId id) {
        return onwards.findById(id).filter(ReceiverLinks::isWithAPartner)
                .filter(onward -> !users.anyActive(onward.partner())).map(this::linkTo);
    }

    private static boolean isWithAPartner(OnwardReferral onward) {
        return onward.partner() != null && Receivers.OPEN.contains(onward.status());
    }

    private String linkTo(OnwardReferral onward) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant until = norms.after(onward.branchId(), "oneCaseLink", LocalDate.now(clock)).plusDays(1)
                .atStartOfDay(clock.getZone()).toInstant();
        links.save(new ReceiverLink(onward.id(), token, clock.instant(), until));
        return token;
    }

    public void revoke(OnwardReferralId id) {
        links.findByOnwardReferralId(id).forEach(link -> link.revoke(clock.instant()));
    }

    /** Until when the link of this referral works; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> worksUntil(OnwardReferralId id) {
        return links.findByOnwardReferralId(id).stream().filter(link -> link.worksAt(clock.instant()))
                .map(ReceiverLink::expiresAt).max(Comparator.naturalOrder());
    }

    /** What the receiver may see now; not found when the link does not work or the referral ended. */
    public ReceiverView open(String token) {
        OnwardReferral onward = onwards.findById(working(token).onward()).orElseThrow(ReceiverLinks::dead);
        try {
            return user.as("link:" + onward.number(), () -> receivers.view(onward.partner(), onward.number()));
        } catch (Refusal ended) {
            throw dead();
        }
    }

    /** Hears an answer for this link's referral; refused after too many within the hour. */
    @Transactional(noRollbackFor = Refusal.class)
    public void answer(String token, Consumer<OnwardReferralId> told) {
        ReceiverLink link = working(token);
        OnwardReferral onward = onwards.findById(link.onward()).orElseThrow(ReceiverLinks::dead);
        Instant now = clock.instant();
        if (links.post(link.id(), now, now.minus(HOUR), norms.times(onward.branchId(), "oneCaseLinkPosts")) == 0) {
            throw Refusal.tooOften("TOO_MANY_POSTS", HOUR, "U heeft dit te vaak gestuurd. Probeer het over een uur weer.");
        }
        user.as("link:" + onward.number(), () -> {
            told.accept(link.onward());
            return null;
        });
    }

    private ReceiverLink working(String token) {
        return Optional.of(token).filter(text -> text.length() == TOKEN_LENGTH)
                .flatMap(text -> links.findByTokenMark(ReceiverLink.mark(text)))
                .filter(link -> link.worksAt(clock.instant())).orElseThrow(ReceiverLinks::dead);
    }

    private static Refusal dead() {
        return Refusal.notFound("Deze link werkt niet meer. Bel de Bibliotheek als u nog iets wilt weten.");
    }
}
