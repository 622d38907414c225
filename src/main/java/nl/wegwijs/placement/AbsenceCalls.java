package nl.wegwijs.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import org.springframework.stereotype.Component;

/** Calls to somebody who stays away: three at most, then staff decide about the place. */
@Component
class AbsenceCalls {

    private static final int CALLS_AT_MOST = 3;

    private final FollowUpRepository followUps;
    private final Norms norms;
    private final Clock clock;

    AbsenceCalls(FollowUpRepository followUps, Norms norms, Clock clock) {
        this.followUps = followUps;
        this.norms = norms;
        this.clock = clock;
    }

    FollowUpStep record(Placement placement, PreventionCall call) {
        boolean last = isLast(placement);
        if (call.result() == PreventionResult.NOT_REACHED && last && call.afterLastCall() == null) {
            throw Refusal.invalid("afterLastCall", "REQUIRED", "Kies of de plek blijft of vrijkomt.");
        }
        calls(placement).stream().filter(FollowUp::isOpen).findFirst()
                .orElseGet(() -> plan(placement, call.heldOn())).hold(call);
        if (call.result() == PreventionResult.NOT_REACHED && !last) {
            plan(placement, norms.after(placement.branchId(), "preventionAgain", call.heldOn()));
        } else {
            placement.settleAbsence(call.heldOn());
        }
        return call.step();
    }

    /** Somebody who had begun stays away: to be called now. */
    void stayedAway(Placement placement) {
        plan(placement, LocalDate.now(clock));
    }

    /** Calls made since staying away was last settled. */
    int made(Placement placement) {
        LocalDate settled = placement.presence().absenceSettledOn();
        return (int) calls(placement).stream().map(FollowUp::heldOn)
                .filter(day -> day != null && (settled == null || day.isAfter(settled))).count();
    }

    boolean isLast(Placement placement) {
        return made(placement) + 1 >= CALLS_AT_MOST;
    }

    /** Who comes again need not be called. */
    void comesAgain(Placement placement) {
        calls(placement).forEach(call -> call.dropIfOpen(LocalDate.now(clock)));
    }

    private FollowUp plan(Placement placement, LocalDate day) {
        return followUps.save(new FollowUp(placement, Moment.ABSENCE, day));
    }

    private List<FollowUp> calls(Placement placement) {
        return followUps.findByPlacementId(placement.id()).stream()
                .filter(call -> call.moment() == Moment.ABSENCE).toList();
    }
}
