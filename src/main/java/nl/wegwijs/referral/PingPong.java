package nl.wegwijs.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

/** Keeps a person from going to and fro between us and one partner: once is asked about, twice is refused. */
@Component
class PingPong {

    private static final Set<OnwardStatus> CAME_BACK = EnumSet.of(OnwardStatus.RETURNED, OnwardStatus.NOT_STARTED);

    private final Signals signals;
    private final OnwardReferrals onwards;
    private final Norms norms;
    private final Clock clock;

    PingPong(Signals signals, OnwardReferrals onwards, Norms norms, Clock clock) {
        this.signals = signals;
        this.onwards = onwards;
        this.norms = norms;
        this.clock = clock;
    }

    void check(ReferralCase one, OnwardPlan plan) {
        int times = plan.partner() == null || plan.reason() == OnwardReason.URGENT_HELP ? 0
                : cameFrom(one).getOrDefault(plan.partner(), 0);
        if (times > 1) {
            throw Refusal.invalid("partner", "PING_PONG",
                    "Deze persoon ging al heen en terug naar deze partner. Kies een andere organisatie.");
        }
        if (times == 1 && !plan.sure()) {
            throw Refusal.invalid("sure", "PING_PONG_ASKED", "Deze persoon kwam van deze partner. Weet u het zeker?");
        }
    }

    /** How often the person of this case lately came to us from each partner: sent to us, or sent back. */
    Map<PartnerId, Integer> cameFrom(ReferralCase one) {
        Map<PartnerId, Integer> times = new HashMap<>();
        signals.findByCaseIdOrderByReceivedAtAscNumberAsc(one.id()).stream()
                .filter(signal -> signal.partnerId() != null && isLately(one, signal.receivedAt()))
                .map(Signal::partnerId).distinct().forEach(partner -> times.merge(partner, 1, Integer::sum));
        onwards.findByCaseId(one.id()).stream()
                .filter(onward -> !onward.isBeside() && onward.partner() != null && onward.sentAt() != null
                        && CAME_BACK.contains(onward.status()) && isLately(one, onward.sentAt()))
                .forEach(onward -> times.merge(onward.partner(), 1, Integer::sum));
        return times;
    }

    private boolean isLately(ReferralCase one, Instant at) {
        return !norms.after(one.branchId(), "pingPong", LocalDate.ofInstant(at, clock.getZone()))
                .isBefore(LocalDate.now(clock));
    }
}
