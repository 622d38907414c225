package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;

import nl.wegwijs.partner.PartnerType;

/** An urgent question as staff reads it; the kind is null before it is known and after it was erased. */
public record UrgentView(UrgentStatus status, UrgentKind kind, LocalDate deadline, boolean interpreter,
        PartnerType receiver, Instant openedAt) {
}
