package nl.wegwijs.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.ObjectMapper;

import nl.wegwijs.api.ApiClient;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.ShiftableClock;

/** Keys from their first day to their last. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiKeyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private PartnerRegister register;

    @Autowired
    private Branches branches;

    @Autowired
    private ShiftableClock clock;

    private PartnerId partner;

    @BeforeEach
    void aPartner() {
        BranchId home = LibraryFixtures.aBranch(branches);
        partner = PartnerFixtures.aReferrer(register, PartnerType.UWV, home);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void opensOnlyWhatItsScopesSay() {
        ApiClient signals = with(register.issueApiKey(partner, Set.of(ApiScope.SIGNALS)));
        assertThat(signals.get("/api/v1/signals").status()).isEqualTo(200);
        for (String closed : new String[] {"/api/v1/referrals", "/api/v1/referrals/DV-1", "/api/v1/offerings", "/api/v1/runs"}) {
            assertThat(signals.get(closed).status()).as(closed).isEqualTo(403);
            assertThat(signals.get(closed).header("Content-Type")).startsWith("application/problem+json");
        }
        ApiClient rest = with(register.issueApiKey(partner, Set.of(ApiScope.REFERRALS, ApiScope.OFFERINGS)));
        assertThat(rest.get("/api/v1/referrals").status()).isEqualTo(200);
        assertThat(rest.get("/api/v1/offerings").status()).isEqualTo(200);
        assertThat(rest.get("/api/v1/signals").status()).isEqualTo(403);
        assertThat(rest.tell("/api/v1/signals/SG-1/withdraw").status()).isEqualTo(403);
    }

    @Test
    void stopsWithTheFirstCallAfterItWasRevoked() {
        IssuedKey key = register.issueApiKey(partner, Set.of(ApiScope.SIGNALS));
        assertThat(with(key).get("/api/v1/signals").status()).isEqualTo(200);
        register.revokeApiKey(partner, key.id());
        assertThat(with(key).get("/api/v1/signals").status()).isEqualTo(401);
        assertThat(register.apiKeys(partner)).singleElement()
                .satisfies(view -> assertThat(view.revoked() && !view.valid()).isTrue());
    }

    @Test
    void letsOneKeyTakeOverFromTheOther() {
        IssuedKey old = register.issueApiKey(partner, Set.of(ApiScope.SIGNALS));
        IssuedKey next = register.renewApiKey(partner, old.id());
        assertThat(with(old).get("/api/v1/signals").status()).isEqualTo(200);
        assertThat(with(next).get("/api/v1/signals").status()).isEqualTo(200);
        assertThat(with(next).get("/api/v1/offerings").status()).isEqualTo(403);
        assertThat(catchThrowableOfType(Refusal.class, () -> register.renewApiKey(partner, next.id())).reason())
                .isEqualTo("TWO_KEYS");
        register.revokeApiKey(partner, old.id());
        assertThat(register.renewApiKey(partner, next.id())).isNotNull();
    }

    @Test
    void livesAYear() {
        IssuedKey key = register.issueApiKey(partner, Set.of(ApiScope.SIGNALS));
        clock.moveTo(clock.instant().plus(Duration.ofDays(364)));
        assertThat(with(key).get("/api/v1/signals").status()).isEqualTo(200);
        clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
        assertThat(with(key).get("/api/v1/signals").status()).isEqualTo(401);
        assertThat(register.apiKeys(partner).get(0).valid()).isFalse();
    }

    @Test
    void isShownOnceAndKeptAsAMarkOnly() {
        IssuedKey key = register.issueApiKey(partner, Set.of(ApiScope.SIGNALS));
        assertThat(key.clearKey()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(key.toString()).doesNotContain(key.clearKey());
        assertThat(register.apiKeys(partner)).singleElement().satisfies(view -> {
            assertThat(key.clearKey()).startsWith(view.prefix());
            assertThat(view.lastUsedAt()).isNull();
        });
        with(key).get("/api/v1/signals");
        assertThat(register.apiKeys(partner).get(0).lastUsedAt()).isNotNull();
    }

    @Test
    void belongsToItsPartner() {
        PartnerId other = PartnerFixtures.aReferrer(register, PartnerType.ROC, LibraryFixtures.aBranch(branches));
        IssuedKey key = register.issueApiKey(partner, Set.of(ApiScope.SIGNALS));
        assertThat(catchThrowableOfType(Refusal.class, () -> register.revokeApiKey(other, key.id())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(Refusal.class, () -> register.issueApiKey(partner, Set.of())).field())
                .isEqualTo("scopes");
    }

    private ApiClient with(IssuedKey key) {
        return new ApiClient(port, json, key.clearKey());
    }
}
