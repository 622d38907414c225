package nl.wegwijs.partner;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;

/** The keys of partners' systems: two at once at most, so that one can take over from the other. */
@Component
class ApiKeys {

    private static final int AT_ONCE = 2;
    private static final int KEY_BYTES = 32;

    private final ApiClientRepository clients;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    ApiKeys(ApiClientRepository clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    IssuedKey issue(PartnerOrganisation partner, Set<ApiScope> scopes) {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        String clearKey = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new IssuedKey(issue(partner, clearKey, scopes), clearKey);
    }

    ApiClientId issue(PartnerOrganisation partner, String clearKey, Set<ApiScope> scopes) {
        if (!partner.isActive()) {
            throw Refusal.conflict("NOT_ACTIVE", "Deze organisatie is nog geen partner.");
        }
        // Two colleagues must not each issue the last one.
        clients.lockPartner(partner.id().value().getLeastSignificantBits());
        LocalDate today = LocalDate.now(clock);
        if (clients.findByPartnerIdOrderByCreatedAtDesc(partner.id()).stream()
                .filter(client -> client.mayCallOn(today)).count() >= AT_ONCE) {
            throw Refusal.conflict("TWO_KEYS", "Er zijn al twee geldige sleutels. Trek er eerst een in.");
        }
        return clients.saveAndFlush(new ApiClient(partner, ApiKey.of(clearKey), scopes, today)).id();
    }

    IssuedKey renew(PartnerOrganisation partner, ApiClientId id) {
        return issue(partner, client(partner, id).scopes());
    }

    void revoke(PartnerOrganisation partner, ApiClientId id) {
        client(partner, id).revoke(clock.instant());
    }

    void revokeAll(PartnerId partner) {
        clients.findByPartnerIdOrderByCreatedAtDesc(partner).forEach(client -> client.revoke(clock.instant()));
    }

    List<ApiKeyView> of(PartnerOrganisation partner) {
        LocalDate today = LocalDate.now(clock);
        return clients.findByPartnerIdOrderByCreatedAtDesc(partner.id()).stream().map(client -> client.view(today)).toList();
    }

    Optional<ApiClient> recognise(String clearKey) {
        Optional<ApiClient> known = clients.findByKeyHash(ApiKey.of(clearKey).hash())
                .filter(client -> client.mayCallOn(LocalDate.now(clock)));
        Instant now = clock.instant();
        known.ifPresent(client -> clients.used(client.id(), now, now.minus(Duration.ofHours(1))));
        return known;
    }

    private ApiClient client(PartnerOrganisation partner, ApiClientId id) {
        return clients.findById(id).filter(client -> client.partnerId().equals(partner.id()))
                .orElseThrow(() -> Refusal.notFound("Deze sleutel kennen we niet."));
    }
}
