package nl.wegwijs.portal;

import java.util.Map;

import org.springframework.stereotype.Component;

import nl.wegwijs.referral.OnwardReason;
import nl.wegwijs.referral.OnwardStatus;

/** What the codes of a referral say to its receiver. */
@Component("onward")
public class OnwardWords {

    private static final Map<OnwardStatus, String> STATUS = Map.of(OnwardStatus.SENT, "Wacht op uw antwoord",
            OnwardStatus.ACCEPTED, "Opgenomen", OnwardStatus.STARTED, "Begonnen");
    private static final Map<OnwardReason, String> REASONS = Map.of(
            OnwardReason.MORE_ADVANCED, "Wil verder leren dan bij ons kan",
            OnwardReason.DOMAIN_NOT_OFFERED, "Wij geven dit onderwerp niet",
            OnwardReason.FORMAL_COURSE, "Wil een cursus met diploma",
            OnwardReason.ELIGIBILITY, "Past beter bij uw regels",
            OnwardReason.LANGUAGE_SCHOOL_CIVIC, "Leert Nederlands op school",
            OnwardReason.OTHER_HELP, "Vraagt andere hulp",
            OnwardReason.URGENT_HELP, "Heeft snel hulp nodig",
            OnwardReason.MOVED, "Woont nu bij u in de buurt",
            OnwardReason.MINOR, "Is nog jong");

    public String status(OnwardStatus status) {
        return STATUS.get(status);
    }

    public String reason(OnwardReason reason) {
        return REASONS.get(reason);
    }
}
