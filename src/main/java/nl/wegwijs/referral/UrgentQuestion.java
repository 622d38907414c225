package nl.wegwijs.referral;

import java.time.LocalDate;

import nl.wegwijs.partner.PartnerType;

/** What the person tells of the urgent question. Without safety the rest is not asked and null. */
public record UrgentQuestion(UrgentKind kind, boolean safe, LocalDate deadline, boolean interpreter,
        PartnerType receiver) {

    /** Danger is for others than a library: at once, and outside this system. */
    boolean isDanger() {
        return kind == UrgentKind.UNSAFE || !safe;
    }
}
