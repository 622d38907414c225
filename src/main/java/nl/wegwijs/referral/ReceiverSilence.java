package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.WorkCalendar;

/** How long receivers may leave us without an answer; the working days of a pause do not count. */
@Component
class ReceiverSilence {

    private final OnwardReferrals onwards;
    private final Norms norms;
    private final WorkCalendar calendar;
    private final Clock clock;

    ReceiverSilence(OnwardReferrals onwards, Norms norms, WorkCalendar calendar, Clock clock) {
        this.onwards = onwards;
        this.norms = norms;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The day on which this norm ends for a referral that was sent. */
    LocalDate until(OnwardReferral onward, String norm) {
        return norms.after(onward.branchId(), norm, onward.silentSince(clock.getZone()));
    }

    /** Those about which management wants to hear. */
    List<OnwardReferral> tooLong(BranchId branch) {
        LocalDate today = LocalDate.now(clock);
        return onwards.findByBranchIdAndStatusOrderBySentAt(branch, OnwardStatus.SENT).stream()
                .filter(onward -> !today.isBefore(until(onward, "partnerEscalation"))).toList();
    }

    @EventListener
    void on(CaseResumed fact) {
        int lost = calendar.workingDaysBetween(fact.branch(), fact.heldOn(), LocalDate.now(clock));
        onwards.findByCaseId(fact.caseId()).stream().filter(onward -> onward.status() == OnwardStatus.SENT)
                .forEach(onward -> onward.countsSilenceFrom(
                        calendar.plus(fact.branch(), onward.silentSince(clock.getZone()), lost)));
    }
}
