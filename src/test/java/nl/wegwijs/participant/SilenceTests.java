package nl.wegwijs.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SilenceTests {

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private Branches branches;

    @Autowired
    private JdbcTemplate database;

    // Listens to the log itself: what reaches the console depends on who opened the console first.
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            log.add(event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    };

    @BeforeEach
    void listen() {
        listener.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(listener);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(listener);
    }

    @Test
    void namesNobodyWhenTheDatabaseRefusesARow() {
        String municipality = LibraryFixtures.aMunicipality(branches);
        BranchId branch = LibraryFixtures.aBranch(branches, municipality);
        ParticipantId person = register.welcome(
                ParticipantFixtures.aCandidate("Zwaantje", "0690000007", municipality), branch);

        Throwable refused = catchThrowable(() -> database.update(
                "update wegwijs.participant set status = 'ERASED' where id = ?", person.value()));

        assertThat(refused).hasMessageContaining("erased_means_nobody");
        assertThat(refused.toString() + refused.getCause()).doesNotContain("Zwaantje", "690000007");
        assertThat(String.join("\n", log)).doesNotContain("Zwaantje", "690000007");
        // What the server itself writes reaches the log some time later or not at all; terse leaves the row out.
        assertThat(database.queryForObject("show log_error_verbosity", String.class)).isEqualTo("terse");
    }
}
