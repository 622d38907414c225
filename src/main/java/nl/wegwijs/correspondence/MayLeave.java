package nl.wegwijs.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseStatus;
import nl.wegwijs.referral.ContactDesk;
import nl.wegwijs.referral.FeedbackDesk;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardStatus;
import nl.wegwijs.referral.SignalNews;

/**
 * Whether a message may leave now. From the moment that the consents are held no withdrawal comes in
 * between, so they are held first and everything about the person is read after that.
 */
@Component
class MayLeave {

    private final ParticipantRegister participants;
    private final FeedbackDesk feedback;
    private final OnwardDesk onwards;
    private final CaseDesk cases;
    private final ContactDesk contacts;
    private final Clock clock;

    MayLeave(ParticipantRegister participants, FeedbackDesk feedback, OnwardDesk onwards, CaseDesk cases,
            ContactDesk contacts, Clock clock) {
        this.participants = participants;
        this.feedback = feedback;
        this.onwards = onwards;
        this.cases = cases;
        this.contacts = contacts;
        this.clock = clock;
    }

    // Always in the same order, so that two who hold several never wait for each other.
    void holdConsents(List<OutgoingMessage> about) {
        about.stream().map(OutgoingMessage::participant).filter(Objects::nonNull).map(ParticipantId::value).distinct()
                .sorted().map(ParticipantId::new).forEach(participants::holdConsents);
    }

    boolean test(OutgoingMessage message) {
        return switch (message.topic()) {
            case SIGNAL_NEWS -> message.feedbackNumber() == 0 || isStillHeard(message);
            case HELP_ASKED -> contacts.isStillAsked(message.signal());
            case REFERRAL_SENT, QUESTION_ANSWERED -> onwards.isShared(message.onward());
            case REFERRAL_REMINDER -> onwards.isShared(message.onward())
                    && onwards.news(message.onward()).status() == OnwardStatus.SENT;
            // Who has the data must hear that they have to go; the others are about nobody.
            case REFERRAL_WITHDRAWN, TRIAL, TRAINING_PROPOSED, CUSTOM_PROPOSED, CUSTOM_RECRUITING,
                    CUSTOM_NOT_FEASIBLE, AGREEMENT_TO_SIGN, VOLUNTEERS_ASKED, INTERNS_ASKED, JOINT_ASKED, JOINT_CANCELLED,
                    FACILITY_ANSWERED, FACILITY_COUNT -> true;
            case APPOINTMENT -> isStillExpected(message);
        };
    }

    // After a merge was undone the signal is about somebody else, whose consents we do not hold.
    private boolean isStillHeard(OutgoingMessage message) {
        return feedback.mayStillHear(message.signal(), message.feedbackNumber())
                && feedback.news(message.signal()).map(SignalNews::participant)
                        .filter(message.participant()::equals).isPresent();
    }

    private boolean isStillExpected(OutgoingMessage message) {
        CaseFile file = cases.file(message.caseId());
        return file.status() == CaseStatus.INTAKE && file.person().phone() != null && file.appointment() != null
                && file.appointment().at().equals(message.appointmentAt())
                && message.appointmentAt().isAfter(clock.instant());
    }
}
