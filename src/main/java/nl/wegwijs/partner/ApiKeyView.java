package nl.wegwijs.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** A key as the people who look after it see it. Last used: to the hour, null when never; valid on the day asked. */
public record ApiKeyView(ApiClientId id, String prefix, Set<ApiScope> scopes, Instant issuedAt, LocalDate expiresOn,
        Instant lastUsedAt, boolean revoked, boolean valid) {
}
