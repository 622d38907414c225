package nl.wegwijs.partner;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody at a partner as pages know them. The stamp changes with the password and ends older sessions. */
public record PartnerUserView(PartnerUserId id, PartnerId partner, String workEmail, String displayName, UserRole role,
        LocalDate trainedOn, boolean active, boolean invited, Instant lastLoginAt, String language,
        MailChoice mailChoice, int stamp) implements Principal, Serializable {

    @Override
    public String getName() {
        return "partner:" + id;
    }

    /** Null for who sees everything of the organisation. */
    public PartnerUserId seesOnlyOf() {
        return role.seesAll() ? null : id;
    }

    @Override
    public String toString() {
        return getName();
    }
}
