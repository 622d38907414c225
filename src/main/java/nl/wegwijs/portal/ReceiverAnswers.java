package nl.wegwijs.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.NotStartedBecause;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.PartnerAnswer;
import nl.wegwijs.referral.PartnerReply;
import nl.wegwijs.referral.RejectedBecause;
import nl.wegwijs.referral.StartAnswer;

/** What a receiver fills in about somebody sent to it, signed in or with a link: the same effect, once. */
@Component
class ReceiverAnswers {

    /** A button of the page, with the fields that go with it; absent ones are empty. */
    record Given(String reason, String question, String day) {
    }

    private final OnwardDesk desk;
    private final Clock clock;

    ReceiverAnswers(OnwardDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    void tell(OnwardReferralId id, String what, Given given) {
        switch (what) {
            case "opnemen" -> desk.partnerAnswered(id, PartnerReply.of(PartnerAnswer.ACCEPTED));
            case "niet-passend" -> desk.partnerAnswered(id,
                    new PartnerReply(PartnerAnswer.REJECTED, reason(given, "reason", RejectedBecause.class), null));
            case "vraag" -> desk.partnerAnswered(id, new PartnerReply(PartnerAnswer.QUESTION, null, question(given)));
            case "begonnen" -> desk.partnerReported(id, StartAnswer.STARTED, day(given, "startedOn"), null);
            case "terug" -> desk.partnerReported(id, StartAnswer.RETURNED, null,
                    reason(given, "why", NotStartedBecause.class));
            case "klaar" -> desk.partnerCompleted(id, day(given, "completedOn"));
            default -> throw Refusal.notFound("Deze pagina kennen we niet.");
        }
    }

    /** The page of the referral still stands after this answer. */
    static boolean goesOnAfter(String what) {
        return what.equals("opnemen") || what.equals("vraag") || what.equals("begonnen");
    }

    private static <E extends Enum<E>> E reason(Given given, String field, Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants()).filter(code -> code.name().equals(given.reason())).findFirst()
                .orElseThrow(() -> Refusal.invalid(field, "REQUIRED", "Kies een reden."));
    }

    private static String question(Given given) {
        if (given.question().isBlank()) {
            throw Refusal.invalid("question", "REQUIRED", "Schrijf uw vraag op.");
        }
        return given.question().strip();
    }

    private LocalDate day(Given given, String field) {
        try {
            LocalDate day = LocalDate.parse(given.day());
            if (!day.isAfter(LocalDate.now(clock))) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // Answered below.
        }
        throw Refusal.invalid(field, "DAY", "Kies een dag die al geweest is, of vandaag.");
    }
}
