package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;

/**
 * Where questions that cannot wait are written down and followed until somebody helps. We lead the person
 * to help and do not help with the debt itself; the learning goes on beside it.
 */
@Service
@Transactional
public class UrgentDesk {

    private final UrgentHelps helps;
    private final OnwardReferrals onwards;
    private final CasePauses pauses;
    private final Norms norms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UrgentDesk(UrgentHelps helps, OnwardReferrals onwards, CasePauses pauses, Norms norms,
            ApplicationEventPublisher events, Clock clock) {
        this.helps = helps;
        this.onwards = onwards;
        this.pauses = pauses;
        this.norms = norms;
        this.events = events;
        this.clock = clock;
    }

    /** Does nothing when somebody is busy with it already. Kind and deadline may be null when not known yet. */
    void report(ReferralCase one, UrgentKind kind, LocalDate deadline) {
        one.requireOpen();
        if (latest(one.id()).filter(help -> help.status().isOpen()).isEmpty()) {
            pauses.wake(one);
            helps.save(new UrgentHelp(one, kind, deadline, clock.instant()));
            events.publishEvent(new UrgentReported(one.id()));
        }
    }

    /** From then on it is known here only what it is about. */
    void report(ReferralCase one, Signal signal) {
        report(one, UrgentKind.of(signal.told().urgentHint()), signal.told().deadline());
        signal.forgetUrgentKind();
    }

    public UrgentStatus take(CaseId id, UrgentQuestion question) {
        LocalDate deadline = question.deadline();
        if (!question.isDanger() && deadline != null && deadline.isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("deadline", "IN_PAST", "Kies een dag die nog komt.");
        }
        UrgentHelp help = help(id);
        help.take(question, clock.instant());
        return help.status();
    }

    /** Who arranged it there is started there too, whatever the receiver tells later. */
    public UrgentStatus check(CaseId id, UrgentAnswer answer) {
        UrgentHelp help = help(id);
        help.check(answer, clock.instant());
        switch (help.status()) {
            case ARRANGED -> receivedBy(id).ifPresent(onward -> onward.startedOn(LocalDate.now(clock)));
            case NOT_ARRANGED -> receivedBy(id).ifPresent(onward -> onward.failed(OnwardStatus.NOT_STARTED, null));
            default -> { }
        }
        return help.status();
    }

    private Optional<OnwardReferral> receivedBy(CaseId id) {
        return onwards.findByCaseId(id).stream()
                .filter(onward -> onward.isBeside() && onward.status() == OnwardStatus.ACCEPTED).findFirst();
    }

    @Transactional(readOnly = true)
    public UrgentView view(CaseId id) {
        return help(id).view();
    }

    @EventListener
    void on(CaseReleased released) {
        helps.findByCaseId(released.caseId()).stream().filter(help -> help.status().isOpen())
                .forEach(help -> help.end(clock.instant()));
    }

    @EventListener
    void on(CaseForgotten forgotten) {
        helps.findByCaseId(forgotten.caseId()).forEach(UrgentHelp::forgetWhatItWas);
    }

    /** Once a day: what it was about is forgotten a month after it ended; says how many. */
    public long forgetOld(LocalDate today) {
        return helps.findByKindIsNotNullAndClosedAtIsNotNull().stream()
                .filter(help -> !norms.after(help.branchId(), "urgentKindErased",
                        LocalDate.ofInstant(help.closedAt(), clock.getZone())).isAfter(today))
                .peek(UrgentHelp::forgetWhatItWas).count();
    }

    private UrgentHelp help(CaseId id) {
        return latest(id).orElseThrow(() -> Refusal.notFound("Deze spoedvraag kennen we niet."));
    }

    private Optional<UrgentHelp> latest(CaseId id) {
        return helps.findFirstByCaseIdOrderByOpenedAtDesc(id);
    }
}
