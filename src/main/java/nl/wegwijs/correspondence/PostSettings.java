package nl.wegwijs.correspondence;

import java.time.LocalTime;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How this library sends. A reply goes to the address of the branch, or to the one under {@code other}. */
@ConfigurationProperties("wegwijs.post")
record PostSettings(
        @DefaultValue("wegwijs@localhost") String from,
        @DefaultValue Map<String, String> replyTo,
        @DefaultValue("22:00") LocalTime quietFrom,
        @DefaultValue("07:00") LocalTime quietUntil,
        @DefaultValue("08:00") LocalTime dailyAt,
        @DefaultValue("10:00") LocalTime reminderAt,
        @DefaultValue("false") boolean localWebhooks) {

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** Null when answers may come back to where the mail is from. */
    String replyTo(String branch) {
        return replyTo.getOrDefault(branch, replyTo.get("other"));
    }
}
