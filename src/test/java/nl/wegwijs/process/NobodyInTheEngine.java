package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import nl.wegwijs.correspondence.PostOffice;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;

/** Fails when an engine table, a session, a line of the log or a message that leaves holds anything of an invented person. */
class NobodyInTheEngine implements BeforeAllCallback, AfterAllCallback {

    private static final Pattern MARKS = Pattern.compile(Somebody.MARKS, Pattern.CASE_INSENSITIVE);

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            String line = event.getLoggerName() + ": " + event.getFormattedMessage()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy());
            if (MARKS.matcher(line).find()) {
                told.add(line);
            }
        }
    };

    @Override
    public void beforeAll(ExtensionContext context) {
        LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        if (!listener.isStarted()) {
            listener.setContext(logs);
            listener.start();
            logs.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(listener);
        }
    }

    // What was sent, and what would have been.
    private static List<String> letters(PostOffice post, JdbcTemplate database) {
        return database.queryForList("select number from wegwijs.outgoing_message", String.class).stream()
                .map(post::letter).map(letter -> letter.subject() + "\n" + letter.plain()).toList();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        JdbcTemplate database = SpringExtension.getApplicationContext(context).getBean(JdbcTemplate.class);
        assertThat(PersonTrail.places(database, "public", Somebody.MARKS)).isEmpty();
        assertThat(told).isEmpty();
        assertThat(letters(SpringExtension.getApplicationContext(context).getBean(PostOffice.class), database))
                .noneMatch(letter -> MARKS.matcher(letter).find());
        assertThat(PersonTrail.places(database, "wegwijs", Somebody.MARKS))
                .noneMatch(place -> place.startsWith("outgoing_message"));
    }
}
