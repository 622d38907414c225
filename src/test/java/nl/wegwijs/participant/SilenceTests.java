package nl.wegwijs.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class SilenceTests {

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private Branches branches;

    @Autowired
    private JdbcTemplate database;

    @Test
    void namesNobodyWhenTheDatabaseRefusesARow(CapturedOutput log) {
        String municipality = LibraryFixtures.aMunicipality(branches);
        BranchId branch = LibraryFixtures.aBranch(branches, municipality);
        ParticipantId person = register.welcome(
                ParticipantFixtures.aCandidate("Zwaantje", "0690000007", municipality), branch);

        Throwable refused = catchThrowable(() -> database.update(
                "update wegwijs.participant set status = 'ERASED' where id = ?", person.value()));

        assertThat(refused).hasMessageContaining("erased_means_nobody");
        assertThat(refused.toString() + refused.getCause()).doesNotContain("Zwaantje", "690000007");
        await().untilAsserted(() -> assertThat(log.getAll()).contains("ERROR:").contains("erased_means_nobody"));
        assertThat(log.getAll()).doesNotContain("Zwaantje", "690000007");
    }
}
