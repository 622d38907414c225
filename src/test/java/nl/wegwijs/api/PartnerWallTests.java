package nl.wegwijs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.CourseFixtures;
import nl.wegwijs.course.LevelRange;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.ApiScope;
import nl.wegwijs.partner.IssuedKey;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerFixtures;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerType;
import nl.wegwijs.placement.CaseWalk;
import nl.wegwijs.placement.Fit;
import nl.wegwijs.placement.OfferAnswer;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.PlacementId;
import nl.wegwijs.placement.RoomsWithoutProcess;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.NewSignal;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardPlan;
import nl.wegwijs.referral.OnwardReason;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.SharingAnswer;
import nl.wegwijs.referral.SignalChannel;
import nl.wegwijs.referral.SignalReceipt;
import nl.wegwijs.referral.SignalSource;
import nl.wegwijs.referral.UrgentHint;

/**
 * Two partners at two branches, each with everything a partner can have. Whatever one of them tries with
 * what belongs to the other, it hears what it hears of something that does not exist.
 */
@SpringBootTest(classes = RoomsWithoutProcess.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PartnerWallTests {

    private static final List<String> PARAMETERS = List.of("partner", "partnerId", "branch", "number", "id", "q",
            "owner", "filter", "sort", "tenant", "caseId", "libraryOrgId");
    private static final List<String> WAYS = List.of("", "lower", "query", "body");
    private static final int MEASURED = 200;

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;
    @Autowired
    private PartnerRegister partners;
    @Autowired
    private PartnerAgreements agreements;
    @Autowired
    private Branches branches;
    @Autowired
    private ReferralDesk signals;
    @Autowired
    private CaseDesk cases;
    @Autowired
    private OnwardDesk onwards;
    @Autowired
    private PlacementDesk placements;
    @Autowired
    private CourseCatalogue catalogue;
    @Autowired
    private CaseWalk walk;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private Clock clock;

    private Side one;
    private Side other;
    private int tries;

    /** A partner, its key, all ids of what it has, and words that only it may read. */
    private record Side(ApiClient api, Map<String, String> ids, List<String> secrets) {
    }

    private record Call(String method, String path, String body) {
    }

    @BeforeEach
    void twoPartners() {
        one = aSide("Aagje");
        other = aSide("Bartje");
    }

    @Test
    void hearsNothingOfWhatBelongsToOthers() {
        List<Map<String, Object>> before = rows();
        throughEveryPath(one, other);
        throughEveryPath(other, one);
        throughEveryList(one, other);
        throughEveryList(other, one);
        assertThat(rows()).isEqualTo(before);
        assertThat(tries).isGreaterThanOrEqualTo(2_000);
        System.out.printf("%d tries, 0 leaks%n", tries);
    }

    /** Every field name that we know, and what an attacker would hope for, in the body of every operation. */
    @Test
    void changesNothingBeyondTheFieldsOfTheOperation() {
        List<Map<String, Object>> before = rows();
        Set<String> names = everyName(Contract.document(), new TreeSet<>(Set.of("id", "version", "tenant", "branch",
                "branchId", "libraryOrgId", "partnerId", "consent", "consentGiven", "createdBy", "role", "scopes",
                "dataSet", "caseId", "provider", "capacityUpdatedOn", "seatsTaken", "__proto__")));
        JsonNode paths = Contract.document().path("paths");
        paths.fieldNames().forEachRemaining(path -> paths.path(path).fields().forEachRemaining(operation -> {
            JsonNode body = operation.getValue().at("/requestBody/content/application~1json");
            if (!body.isMissingNode()) {
                names.stream().filter(name -> Contract.resolved(body.path("schema")).path("properties").path(name).isMissingNode())
                        .forEach(name -> refusesTheField(operation.getKey().toUpperCase(Locale.ROOT), path, name));
            }
        }));
        assertThat(rows()).isEqualTo(before);
        System.out.printf("%d fields too many, 0 changes%n", tries);
        assertThat(tries).isGreaterThan(500);
    }

    private void refusesTheField(String method, String path, String name) {
        String kind = path.split("/")[1].replaceFirst("s$", "");
        Reply reply = asked(one, new Call(method, "/api/v1" + path.replace("{number}", one.ids().getOrDefault(kind, ""))
                .replace("{id}", one.ids().getOrDefault(kind, "")).replace("{date}", LocalDate.now(clock).toString()),
                "{\"" + name + "\": \"x\"}"));
        assertThat(reply.status()).as(method + " " + path + " " + name + reply.body()).isEqualTo(422);
        assertThat(reply.json().get("errors").findValuesAsText("field")).contains(name);
    }

    private static Set<String> everyName(JsonNode node, Set<String> found) {
        node.path("properties").fieldNames().forEachRemaining(found::add);
        node.forEach(inner -> everyName(inner, found));
        return found;
    }

    @Test
    void takesAsLongForWhatBelongsToOthersAsForNothing() {
        for (String kind : List.of("signal", "referral")) {
            String path = "/api/v1/" + kind + "s/";
            String nothing = other.ids().get(kind).replaceAll("\\d+$", "99999");
            List<Long> foreign = new ArrayList<>();
            List<Long> absent = new ArrayList<>();
            for (int n = 0; n < MEASURED; n++) {
                foreign.add(nanos(path + other.ids().get(kind)));
                absent.add(nanos(path + nothing));
            }
            long difference = Math.abs(median(foreign) - median(absent)) / 1_000;
            System.out.printf("%s of another partner or of nobody: %d and %d µs, difference %d µs%n", kind,
                    median(foreign) / 1_000, median(absent) / 1_000, difference);
            assertThat(difference).isLessThan(20_000);
        }
    }

    private void throughEveryPath(Side who, Side victim) {
        JsonNode paths = Contract.document().path("paths");
        paths.fieldNames().forEachRemaining(path -> paths.path(path).fieldNames().forEachRemaining(method -> {
            if (path.contains("{")) {
                throughPath(who, victim, method.toUpperCase(Locale.ROOT), path);
            }
        }));
    }

    private void throughPath(Side who, Side victim, String method, String template) {
        Map<String, Reply> controls = new HashMap<>();
        victim.ids().forEach((kind, id) -> WAYS.forEach(way -> {
            String absent = absent(id);
            Reply control = controls.computeIfAbsent(way + shape(id), first -> asked(who, call(method, template, absent, way, absent)));
            same(control, asked(who, call(method, template, id, way, id)), method + " " + template + " " + kind + " " + way,
                    victim);
        }));
    }

    private static Call call(String method, String template, String id, String way, String named) {
        String path = "/api/v1" + template.replace("{number}", id).replace("{id}", id).replace("{date}", "2026-11-02");
        String valid = body(template);
        return switch (way) {
            case "lower" -> new Call(method, path.replace(id, id.toLowerCase(Locale.ROOT)), valid);
            case "query" -> new Call(method, path + "?partnerId=" + named + "&number=" + named, valid);
            case "body" -> new Call(method, path, valid.replaceFirst("\\{", "{\"partnerId\": \"" + named + "\", ")
                    .replace(", }", "}"));
            default -> new Call(method, path, valid);
        };
    }

    private static String body(String template) {
        String what = template.substring(template.lastIndexOf('/') + 1);
        return switch (what) {
            case "reject" -> "{\"reason\": \"OTHER\"}";
            case "ask" -> "{\"question\": \"Wie is dit?\"}";
            case "capacity" -> "{\"status\": \"no-capacity\"}";
            case "complete" -> template.startsWith("/signals") ? "{\"consentAtSource\": \"NO\", \"personKnows\": true}" : "{}";
            default -> "{}";
        };
    }

    private void throughEveryList(Side who, Side victim) {
        for (String list : List.of("signals", "referrals", "runs", "offerings")) {
            Reply control = asked(who, new Call("GET", "/api/v1/" + list, null));
            for (String parameter : PARAMETERS) {
                victim.ids().forEach((kind, id) -> same(control,
                        asked(who, new Call("GET", "/api/v1/" + list + "?" + parameter + "=" + id, null)),
                        list + " " + parameter + " " + kind, victim));
            }
        }
        String attendance = "/api/v1/runs/" + who.ids().get("run") + "/sessions/" + LocalDate.now(clock) + "/attendance";
        Reply control = asked(who, new Call("POST", attendance, "{\"present\": [\"" + UUID.randomUUID() + "\"]}"));
        victim.ids().values().stream().filter(id -> shape(id).equals("uuid")).forEach(id -> same(control,
                asked(who, new Call("POST", attendance, "{\"present\": [\"" + id + "\"]}")), "attendance", victim));
    }

    private Reply asked(Side who, Call call) {
        tries++;
        return call.method().equals("GET") ? who.api().get(call.path())
                : who.api().send(call.method(), call.path(), call.body(), UUID.randomUUID().toString());
    }

    private static void same(Reply control, Reply reply, String what, Side victim) {
        assertThat(reply.status()).as(what).isEqualTo(control.status());
        assertThat(reply.body()).as(what).isEqualTo(control.body());
        assertThat(headers(reply)).as(what).isEqualTo(headers(control));
        assertThat(victim.secrets()).noneMatch(reply.body()::contains);
    }

    // The server closes a connection after so many calls.
    private static Set<String> headers(Reply reply) {
        Set<String> names = new TreeSet<>(reply.response().headers().map().keySet());
        names.removeAll(Set.of("connection", "keep-alive"));
        return names;
    }

    private static String absent(String id) {
        return shape(id).equals("uuid") ? UUID.randomUUID().toString() : id.replaceAll("\\d+$", "99999");
    }

    private static String shape(String id) {
        return id.length() == 36 ? "uuid" : id.replaceAll("-.*", "");
    }

    private long nanos(String path) {
        long start = System.nanoTime();
        assertThat(one.api().get(path).status()).isEqualTo(404);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private List<Map<String, Object>> rows() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Side side : List.of(one, other)) {
            all.addAll(database.queryForList("select number, status, version from wegwijs.signal where number = ?", side.ids().get("signal")));
            all.addAll(database.queryForList("select number, status, version, question from wegwijs.onward_referral where number = ?", side.ids().get("referral")));
            all.addAll(database.queryForList("select capacity, version from wegwijs.offering where id = ?::uuid", side.ids().get("offering")));
            all.addAll(database.queryForList("select status, version from wegwijs.placement where id = ?::uuid", side.ids().get("placement")));
            all.addAll(database.queryForList("select count(*) as marks from wegwijs.attendance where placement_id = ?::uuid", side.ids().get("placement")));
        }
        return all;
    }

    private Side aSide(String name) {
        String municipality = LibraryFixtures.aMunicipality(branches);
        BranchId branch = LibraryFixtures.aBranch(branches, municipality);
        PartnerId partner = PartnerFixtures.anActivePartner(partners, PartnerType.LANGUAGE_SCHOOL, branch,
                PartnerRole.PROVIDER, PartnerRole.REFERRER, PartnerRole.RECEIVER);
        agreements.record(partner, AgreementKind.DATA_SHARING, LocalDate.now(clock), null);
        IssuedKey key = partners.issueApiKey(partner, Set.of(ApiScope.values()));
        SignalReceipt signal = signals.receive(aSignal(partner, name, municipality));
        OfferingId offering = catalogue.addOffering(CourseFixtures.anOffering("Cursus van " + name, branch, partner,
                SkillDomain.DIGITAL_BASIC, new LevelRange(LevelScale.DIGITAL, null, null), OfferingForm.GROUP));
        RunId run = catalogue.planRun(CourseFixtures.aRun(offering, branch, LocalDate.now(clock), 3, 5));
        CaseId learner = walk.advised(municipality, offering);
        placements.recordFit(learner, run, Fit.FIT);
        PlacementId place = placements.holdSeat(learner).orElseThrow();
        placements.answerOffer(place, OfferAnswer.YES, null, true);
        CaseId referred = walk.takenIn(municipality, SkillDomain.LANGUAGE_READING);
        OnwardReferralId onward = onwards.prepare(referred, new OnwardPlan(OnwardReason.FORMAL_COURSE, partner, null,
                null, "wil een diploma"));
        onwards.consent(onward, new SharingAnswer(true, ConsentMethod.SPOKEN, true, false, false));
        onwards.send(onward);
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("signal", signal.number());
        ids.put("referral", onwards.view(onward).number());
        ids.put("case", cases.file(referred).number());
        ids.put("run", run.toString());
        ids.put("offering", offering.toString());
        ids.put("placement", place.toString());
        ids.put("partner", partner.toString());
        ids.put("key", key.id().toString());
        ids.put("caseId", referred.toString());
        ids.put("signalId", signal.signalId().toString());
        ids.put("onwardId", onward.toString());
        ids.put("person", cases.file(learner).person().id().toString());
        return new Side(new ApiClient(port, json, key.clearKey()), ids,
                List.of(name, signal.number(), onwards.view(onward).number(), place.toString(), run.toString()));
    }

    private NewSignal aSignal(PartnerId sender, String name, String municipality) {
        Candidate person = new Candidate(name, "Voorbeeld", PhoneNumber.parse(CaseWalk.aPhone()).orElseThrow(), null,
                Channel.PHONE, Set.of(ContactTime.MORNING), "nl", municipality, 1967);
        return new NewSignal(SignalSource.PARTNER, SignalChannel.API, sender, person, ConsentAtSource.YES_SPOKEN,
                LocalDate.now(clock), true, true, Set.of(SkillDomain.DIGITAL_BASIC), Set.of(), null, false,
                UrgentHint.NONE, null, null, null, null, false, false, false, Map.of());
    }
}
