package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;

/** What receivers say about people we sent them: once is enough, and what comes too late goes to a colleague. */
@Component
class ReceiverReports {

    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceiverReports(Cases cases, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    void hear(OnwardReferral onward, PartnerReply reply) {
        switch (reply.answer()) {
            case ACCEPTED -> onward.accept(clock.instant());
            case REJECTED -> onward.reject(reply.why(), clock.instant());
            case QUESTION -> onward.ask(reply.question());
            case NO_ANSWER -> onward.require(OnwardStatus.SENT);
        }
    }

    void answered(OnwardReferral onward, PartnerReply reply) {
        if (onward.heard(reply)) {
            return;
        }
        if (onward.status() != OnwardStatus.SENT) {
            throw tooLate(onward, reply.answer().name());
        }
        hear(onward, reply);
        events.publishEvent(new PartnerAnswered(onward.id(), reply.answer()));
    }

    /** Who tells of a start without having said yes, says both. */
    void reported(OnwardReferral onward, StartAnswer answer, LocalDate day, NotStartedBecause why) {
        if (onward.heard(answer)) {
            return;
        }
        if (onward.status() == OnwardStatus.SENT) {
            answered(onward, PartnerReply.of(PartnerAnswer.ACCEPTED));
        }
        boolean fits = onward.status() == OnwardStatus.ACCEPTED
                || onward.status() == OnwardStatus.STARTED && answer == StartAnswer.RETURNED;
        if (!fits) {
            throw tooLate(onward, answer.name());
        }
        checked(onward, answer, day, why);
        events.publishEvent(new PartnerReported(onward.id(), answer));
    }

    void takenBack(OnwardReferral onward) {
        if (onward.status() == OnwardStatus.SENT) {
            answered(onward, new PartnerReply(PartnerAnswer.REJECTED, RejectedBecause.OTHER, null));
        } else if (OnwardStatus.withTheReceiver().contains(onward.status())) {
            reported(onward, StartAnswer.RETURNED, null, NotStartedBecause.OTHER);
        }
    }

    void completed(OnwardReferral onward, LocalDate day) {
        if (onward.status() == OnwardStatus.COMPLETED) {
            return;
        }
        reported(onward, StartAnswer.STARTED, null, null);
        onward.completedOn(day == null ? LocalDate.now(clock) : day);
    }

    void checked(OnwardReferral onward, StartAnswer answer, LocalDate day, NotStartedBecause why) {
        switch (answer) {
            case STARTED -> {
                onward.startedOn(day == null ? LocalDate.now(clock) : day);
                markStarted(onward);
            }
            case LATER -> onward.startsLater(day);
            case NOT_STARTED -> onward.failed(OnwardStatus.NOT_STARTED, why);
            case RETURNED -> onward.failed(OnwardStatus.RETURNED, why);
        }
    }

    private void markStarted(OnwardReferral onward) {
        if (!onward.isBeside()) {
            cases.findById(onward.caseId()).ifPresent(one -> one.mark(Milestone.ONWARD_STARTED, clock.instant()));
        }
    }

    // Before it was sent the receiver cannot know of it: nothing to look at for a colleague.
    private Refusal tooLate(OnwardReferral onward, String what) {
        if (onward.sentAt() != null) {
            events.publishEvent(new LateReport(onward.caseId(), "ONWARD_" + what, clock.instant()));
        }
        return Refusal.conflict("ONWARD_MOVED_ON", "Deze doorverwijzing is al verder. Vraag hoe het nu staat.");
    }
}
