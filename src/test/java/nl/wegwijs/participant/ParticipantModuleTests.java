package nl.wegwijs.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import jakarta.persistence.EntityManager;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Transactional
class ParticipantModuleTests {

    private static final RegistrationFacts FACTS =
            new RegistrationFacts(1967, null, "1234", Gender.F, LanguageBackground.NT1);

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private AccessLog accessLog;

    @Autowired
    private Branches branches;

    @Autowired
    private CurrentUser user;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    private String municipality;
    private BranchId branch;

    @BeforeEach
    void aLibrary() {
        municipality = LibraryFixtures.aMunicipality(branches);
        branch = LibraryFixtures.aBranch(branches, municipality);
    }

    @Test
    void welcomesACandidateUnderANumber() {
        Person hennie = register.person(hennie());
        assertThat(hennie.number()).matches("DN-\\d{4}-\\d{5}");
        assertThat(hennie.status()).isEqualTo(ParticipantStatus.CANDIDATE);
        assertThat(hennie.fullName()).isEqualTo("Hennie Voorbeeld");
        assertThat(hennie.branch()).isEqualTo(branch);
        assertThat(hennie).hasToString("Person " + hennie.number());
    }

    @Test
    void findsPeopleByPhoneOrEmail() {
        ParticipantId hennie = hennie();
        assertThat(register.withPhoneOrEmail(phone("06-9000 0001"), null)).containsExactly(hennie);
        assertThat(register.withPhoneOrEmail(phone("0690000009"), " HENNIE@example.org ")).containsExactly(hennie);
        assertThat(register.withPhoneOrEmail(phone("0690000009"), null)).isEmpty();
        assertThat(register.withPhoneOrEmail(null, "")).isEmpty();
    }

    @Test
    void registersOnlyWithConsent() {
        ParticipantId hennie = hennie();
        assertThat(catchThrowableOfType(Refusal.class, () -> register.register(hennie, FACTS)).reason())
                .isEqualTo("NO_CONSENT");

        register.recordConsent(hennie, registration(ConsentDecision.GIVEN));
        register.register(hennie, FACTS);
        assertThat(register.person(hennie).status()).isEqualTo(ParticipantStatus.REGISTERED);
        assertThat(register.person(hennie).postcode4()).isEqualTo("1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123", "12345", "1234AB", ""})
    void refusesAPostcodeThatIsNotFourDigits(String postcode) {
        ParticipantId hennie = hennie();
        register.recordConsent(hennie, registration(ConsentDecision.GIVEN));
        RegistrationFacts facts = new RegistrationFacts(1967, null, postcode, Gender.F, LanguageBackground.NT1);
        assertThat(catchThrowableOfType(Refusal.class, () -> register.register(hennie, facts)).field())
                .isEqualTo("postcode4");
    }

    @Test
    void countsTheLastDecisionPerPurposeAndReceiver() {
        ParticipantId hennie = hennie();
        UUID uwv = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        register.recordConsent(hennie, feedback(uwv, ConsentDecision.GIVEN, FeedbackLevel.STATUS_ONLY));
        register.recordConsent(hennie, feedback(team, ConsentDecision.GIVEN, FeedbackLevel.STATUS_AND_ADVICE));
        assertThat(register.feedbackLevel(hennie, uwv)).contains(FeedbackLevel.STATUS_ONLY);
        assertThat(register.feedbackLevel(hennie, UUID.randomUUID())).isEmpty();

        register.recordConsent(hennie, feedback(uwv, ConsentDecision.WITHDRAWN, null));
        assertThat(register.feedbackLevel(hennie, uwv)).contains(FeedbackLevel.NONE);
        assertThat(register.feedbackLevel(hennie, team)).contains(FeedbackLevel.STATUS_AND_ADVICE);
        assertThat(register.consent(hennie, ConsentPurpose.FEEDBACK_TO_REFERRER, uwv))
                .contains(ConsentDecision.WITHDRAWN);
        assertThat(register.consent(hennie, ConsentPurpose.REGISTRATION, null)).isEmpty();
    }

    @Test
    void forgetsADecisionThatHasExpired() {
        ParticipantId hennie = hennie();
        register.recordConsent(hennie, new ConsentGiven(ConsentPurpose.AFTERCARE_CONTACT, ConsentDecision.GIVEN, null,
                null, ConsentMethod.SPOKEN, "nl", "1", true, LegalBasis.CONSENT, LocalDate.of(2020, 1, 1)));
        assertThat(register.consent(hennie, ConsentPurpose.AFTERCARE_CONTACT, null)).isEmpty();
    }

    @Test
    void asksForAReceiverWhereThereMustBeOne() {
        ParticipantId hennie = hennie();
        ConsentGiven share = ConsentGiven.of(ConsentPurpose.SHARE_WITH_RECEIVER, ConsentDecision.GIVEN,
                ConsentMethod.SPOKEN);
        assertThatThrownBy(() -> register.recordConsent(hennie, share)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> register.recordConsent(hennie,
                registration(ConsentDecision.GIVEN).forReceiver(UUID.randomUUID()))).isInstanceOf(Refusal.class);
    }

    @Test
    void takesAParentsConsentForAChild() {
        Candidate child = new Candidate("Joep", null, phone("0690000002"), null, null, null, null, municipality,
                LocalDate.now().getYear() - 14);
        ParticipantId joep = register.welcome(child, branch);
        assertThat(catchThrowableOfType(Refusal.class,
                () -> register.recordConsent(joep, registration(ConsentDecision.GIVEN))).reason())
                .isEqualTo("BY_PARENT");
        register.recordConsent(joep,
                ConsentGiven.of(ConsentPurpose.REGISTRATION, ConsentDecision.GIVEN, ConsentMethod.BY_PARENT));
        assertThat(register.consent(joep, ConsentPurpose.REGISTRATION, null)).contains(ConsentDecision.GIVEN);
    }

    @Test
    void leavesNothingOfSomebodyWhoIsDiscarded() {
        ParticipantId hennie = hennie();
        register.recordConsent(hennie, registration(ConsentDecision.REFUSED));
        register.discard(hennie);
        register.discard(hennie);
        entities.flush();

        Map<String, Object> row = database.queryForMap("select * from wegwijs.participant where id = ?", hennie.value());
        assertThat(row.get("status")).isEqualTo("ERASED");
        assertThat(row.entrySet()).filteredOn(column -> column.getValue() != null).extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("id", "version", "library_org_id", "branch_id", "created_at", "created_by",
                        "updated_at", "number", "pseudonym", "status");
        assertThat(register.withPhoneOrEmail(phone("0690000001"), "hennie@example.org")).isEmpty();
        assertThat(catchThrowableOfType(Refusal.class, () -> register.updateContact(hennie,
                ParticipantFixtures.aCandidate("Hennie", "0690000001", municipality))).reason()).isEqualTo("ERASED");
    }

    @Test
    void writesWhoLookedAtWhom() {
        ParticipantId hennie = hennie();
        user.as("intake", () -> {
            accessLog.read("READ_TASK", "TR-2026-99001", hennie);
            accessLog.note("WORD_WARNING_OVERRULED", "TR-2026-99001");
            return null;
        });
        entities.flush();

        assertThat(database.queryForList("select user_id, action, participant_pseudonym is not null as person, basis"
                + " from wegwijs.access_log_entry where case_number = 'TR-2026-99001' order by id"))
                .extracting(line -> line.values().toString())
                .containsExactly("[intake, READ_TASK, true, CONSENT]",
                        "[intake, WORD_WARNING_OVERRULED, false, null]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update wegwijs.access_log_entry set user_id = 'somebody else'",
            "delete from wegwijs.access_log_entry", "update wegwijs.consent set decision = 'GIVEN'",
            "delete from wegwijs.consent"})
    void rewritesNothingThatSomebodyDidOrAgreedTo(String statement) {
        ParticipantId hennie = hennie();
        register.recordConsent(hennie, registration(ConsentDecision.REFUSED));
        accessLog.read("READ_TASK", "TR-2026-99002", hennie);
        entities.flush();
        assertThatThrownBy(() -> database.update(statement)).hasMessageContaining("append-only");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void letsTwoSignalsAboutOnePhoneNumberPassOneByOne() throws Exception {
        ExecutorService others = Executors.newSingleThreadExecutor();
        CountDownLatch other = new CountDownLatch(1);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        try {
            Future<?> second = transaction.execute(first -> {
                register.lockContact(phone("0690000003"), "samen@example.org");
                Future<?> waiting = others.submit(() -> transaction.executeWithoutResult(status -> {
                    other.countDown();
                    register.lockContact(phone("0690000003"), null);
                }));
                assertThatThrownBy(() -> {
                    other.await();
                    waiting.get(300, TimeUnit.MILLISECONDS);
                }).isInstanceOf(TimeoutException.class);
                return waiting;
            });
            second.get(10, TimeUnit.SECONDS);
        } finally {
            others.shutdownNow();
        }
    }

    private ParticipantId hennie() {
        return register.welcome(ParticipantFixtures.aCandidate("Hennie", "0690000001", municipality), branch);
    }

    private static PhoneNumber phone(String typed) {
        return PhoneNumber.parse(typed).orElseThrow();
    }

    private static ConsentGiven registration(ConsentDecision decision) {
        return ConsentGiven.of(ConsentPurpose.REGISTRATION, decision, ConsentMethod.SPOKEN);
    }

    private static ConsentGiven feedback(UUID partner, ConsentDecision decision, FeedbackLevel level) {
        return ConsentGiven.of(ConsentPurpose.FEEDBACK_TO_REFERRER, decision, ConsentMethod.SPOKEN)
                .forReceiver(partner).atLevel(level);
    }
}
