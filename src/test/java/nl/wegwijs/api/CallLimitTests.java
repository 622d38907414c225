package nl.wegwijs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.partner.ApiCaller;
import nl.wegwijs.partner.ApiScope;
import nl.wegwijs.partner.CallLimits;
import nl.wegwijs.partner.PartnerFixtures;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerType;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CallLimitTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final CallLimits USUAL = new CallLimits(60, 1000);

    @LocalServerPort
    private int port;

    @Autowired
    private PartnerRegister partners;

    @Autowired
    private Branches branches;

    @Autowired
    private ShiftableClock clock;

    @Autowired
    private DataSource database;

    private PartnerId partner;
    private String key;

    @BeforeEach
    void aPartner() {
        partner = aPartnerOf(LibraryFixtures.aBranch(branches));
        key = aKeyOf(partner);
        partners.limitCalls(partner, USUAL);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void letsAPartnerCallSixtyTimesAMinuteWithAllItsKeysTogether() throws Exception {
        clock.moveTo(clock.instant());
        String second = aKeyOf(partner);
        int refused = 0;
        for (int call = 0; call < 70; call++) {
            HttpResponse<String> answer = call(call % 2 == 0 ? key : second, "203.0.113." + call);
            refused += answer.statusCode() == 429 ? 1 : 0;
            assertThat(header(answer, "RateLimit-Limit")).isEqualTo("60");
            assertThat(header(answer, "RateLimit-Policy")).isEqualTo("60;w=60, 1000;w=86400");
            if (answer.statusCode() == 429) {
                assertThat(answer.body()).contains("\"status\":429").contains("Wacht even");
                assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
                assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 60);
                assertThat(header(answer, "RateLimit-Remaining")).isEqualTo("0");
            }
        }
        assertThat(refused).isEqualTo(10);
        clock.moveTo(clock.instant().plus(Duration.ofSeconds(61)));
        assertThat(call(key, null).statusCode()).isEqualTo(200);
    }

    @Test
    void letsAPartnerCallAThousandTimesADay() {
        ApiCaller caller = caller(key);
        CallCounts counts = new CallCounts(database, clock, 60, 1000);
        int allowed = 0;
        for (int minute = 0; minute < 20; minute++) {
            clock.moveTo(clock.instant().plus(Duration.ofSeconds(61)));
            for (int call = 0; call < 60; call++) {
                allowed += counts.count(caller).isConsumed() ? 1 : 0;
            }
        }
        assertThat(allowed).isEqualTo(1000);
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(counts.count(caller).isConsumed()).isTrue();
    }

    @Test
    void countsForAllNodesTogether() throws Exception {
        clock.moveTo(clock.instant());
        ApiCaller caller = caller(key);
        List<CallCounts> nodes = List.of(new CallCounts(database, clock, 60, 1000),
                new CallCounts(database, clock, 60, 1000));
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int call = 0; call < 100; call++) {
                CallCounts node = nodes.get(call % 2);
                calls.add(() -> node.count(caller).isConsumed());
            }
            int allowed = 0;
            for (Future<Boolean> done : callers.invokeAll(calls)) {
                allowed += done.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(60);
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void leavesOthersAlone() throws Exception {
        clock.moveTo(clock.instant());
        PartnerId other = aPartnerOf(LibraryFixtures.aBranch(branches));
        String otherKey = aKeyOf(other);
        for (int call = 0; call < 61; call++) {
            call(key, null);
        }
        assertThat(call(key, null).statusCode()).isEqualTo(429);
        assertThat(call(otherKey, null).statusCode()).isEqualTo(200);
    }

    /** Whoever reads what is public counts by where the call comes from, whatever its headers say. */
    @Test
    void countsWhoHasNoKeyByPlace() {
        clock.moveTo(clock.instant());
        CallCounts counts = new CallCounts(database, clock, 60, 1000);
        String place = "198.51.100." + UUID.randomUUID();
        int allowed = 0;
        for (int call = 0; call < 70; call++) {
            allowed += counts.count(place).isConsumed() ? 1 : 0;
        }
        assertThat(allowed).isEqualTo(60);
        assertThat(counts.count("198.51.100." + UUID.randomUUID()).isConsumed()).isTrue();
        assertThat(counts.usual()).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/directory", "/api/v1/openapi.json", "/api/v1/signals"})
    void tellsWhoHasNoKeyHowOftenItMayCall(String path) throws Exception {
        HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                BodyHandlers.ofString());
        assertThat(Integer.parseInt(header(answer, "RateLimit-Remaining"))).isLessThan(Integer.parseInt(header(answer, "RateLimit-Limit")));
    }

    @Test
    void allowsSixtyAndAThousandUnlessAgreedOtherwise() {
        partners.limitCalls(partner, null);
        assertThat(new CallCounts(database, clock, 60, 1000).limits(caller(key))).isEqualTo(USUAL);
        partners.limitCalls(partner, new CallLimits(5, 5));
        assertThat(new CallCounts(database, clock, 60, 1000).limits(caller(key))).isEqualTo(new CallLimits(5, 5));
    }

    private ApiCaller caller(String clearKey) {
        return partners.authenticate(clearKey).orElseThrow();
    }

    private PartnerId aPartnerOf(BranchId branch) {
        return PartnerFixtures.aReferrer(partners, PartnerType.UWV, branch);
    }

    private String aKeyOf(PartnerId owner) {
        return partners.issueApiKey(owner, Set.of(ApiScope.values())).clearKey();
    }

    private HttpResponse<String> call(String clearKey, String forged) throws Exception {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/offerings"))
                .header("Authorization", "Bearer " + clearKey);
        if (forged != null) {
            request.header("X-Forwarded-For", forged).header("Forwarded", "for=" + forged);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
