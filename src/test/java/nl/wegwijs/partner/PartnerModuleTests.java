package nl.wegwijs.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.ShiftableClock;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Transactional
class PartnerModuleTests {

    @Autowired
    private PartnerRegister register;

    @Autowired
    private Branches branches;

    @Autowired
    private ShiftableClock clock;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate database;

    @Test
    void knowsAPartnerByItsTypeAndHome() {
        BranchId home = LibraryFixtures.aBranch(branches);
        PartnerId uwv = PartnerFixtures.aReferrer(register, PartnerType.UWV, home);
        assertThat(register.find(uwv))
                .isEqualTo(new Partner(uwv, "UWV " + home, PartnerType.UWV, home, false));
        assertThat(catchThrowableOfType(Refusal.class, () -> register.find(PartnerId.next())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void activatesAReferrerOnlyWithSomebodyToCall() {
        PartnerId team = register.add(PartnerFixtures.aPartner(PartnerType.NEIGHBOURHOOD_TEAM,
                LibraryFixtures.aBranch(branches), false, PartnerRole.REFERRER));
        assertThat(catchThrowableOfType(Refusal.class, () -> register.activate(team)).reason())
                .isEqualTo("NO_REFERRAL_CONTACT");
    }

    @Test
    void refersPeopleOnlyToActiveProvidersAndReceivers() {
        BranchId home = LibraryFixtures.aBranch(branches);
        PartnerId roc = PartnerFixtures.anActivePartner(register, PartnerType.ROC, home, PartnerRole.PROVIDER);
        PartnerId help = PartnerFixtures.anActivePartner(register, PartnerType.DEBT_HELP, home, PartnerRole.RECEIVER);
        PartnerId uwv = PartnerFixtures.aReferrer(register, PartnerType.UWV, home);
        PartnerId prospect = register.add(PartnerFixtures.aPartner(PartnerType.HOUSING, home, true,
                PartnerRole.RECEIVER));
        assertThat(register.receivers()).extracting(Partner::id).contains(roc, help).doesNotContain(uwv, prospect);
    }

    @Test
    void recognisesAKeyUntilItExpires() {
        PartnerId uwv = PartnerFixtures.aReferrer(register, PartnerType.UWV, LibraryFixtures.aBranch(branches));
        String key = UUID.randomUUID().toString();
        ApiClientId client = register.issueApiKey(uwv, key);

        assertThat(register.authenticate(key)).contains(
                new ApiCaller(client, uwv, Set.of(ApiScope.values()), null));
        assertThat(register.authenticate(key + "x")).isEmpty();
        assertThat(register.authenticate("")).isEmpty();
        assertThat(clock.at(clock.instant().plus(Duration.ofDays(364)), () -> register.authenticate(key))).isPresent();
        assertThat(clock.at(clock.instant().plus(Duration.ofDays(367)), () -> register.authenticate(key))).isEmpty();
    }

    @Test
    void keepsNoKeyThatSomebodyCouldUse() {
        PartnerId uwv = PartnerFixtures.aReferrer(register, PartnerType.UWV, LibraryFixtures.aBranch(branches));
        String key = UUID.randomUUID().toString();
        register.issueApiKey(uwv, key);
        register.authenticate(key);
        entities.flush();

        assertThat(database.queryForList("select * from wegwijs.api_client where partner_id = ?", uwv.value()))
                .singleElement().satisfies(row -> {
                    assertThat(row.get("last_used_at")).isNotNull();
                    assertThat(row.get("key_prefix")).isEqualTo(key.substring(0, 6));
                    assertThat(row.toString()).doesNotContain(key);
                });
    }

    @Test
    void givesNoKeyToAProspect() {
        PartnerId prospect = register.add(PartnerFixtures.aPartner(PartnerType.UWV,
                LibraryFixtures.aBranch(branches), true, PartnerRole.REFERRER));
        assertThat(catchThrowableOfType(Refusal.class, () -> register.issueApiKey(prospect, "key")).reason())
                .isEqualTo("NOT_ACTIVE");
    }
}
