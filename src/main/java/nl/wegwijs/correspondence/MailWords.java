package nl.wegwijs.correspondence;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Branches;
import nl.wegwijs.referral.Appointment;
import nl.wegwijs.referral.CaseDesk;

/** Finds the words of messages in {@code correspondence/words}; fills in numbers, days and places only. */
@Component
class MailWords {

    static final String DUTCH = "nl";

    private final Readers readers;
    private final CaseDesk cases;
    private final Branches branches;
    private final String address;
    private final Clock clock;

    MailWords(Readers readers, CaseDesk cases, Branches branches,
            @Value("${wegwijs.public-address}") String address, Clock clock) {
        this.readers = readers;
        this.cases = cases;
        this.branches = branches;
        this.address = address;
        this.clock = clock;
    }

    /** What a message is about, for colleagues. */
    String about(OutgoingMessage message) {
        return text(DUTCH, key(message) + ".about");
    }

    Letter letter(OutgoingMessage message) {
        String language = language(message);
        List<String> sentences = new ArrayList<>(sentences(language, message));
        message.missing().forEach(field -> sentences.add(text(language, "missing." + field)));
        return letter(language, message, filled(language, key(message) + ".subject", message), sentences,
                link(message));
    }

    /** The same letter with a link that needs no sign-in. */
    Letter openedBy(String token, Letter letter) {
        return new Letter(letter.language(), letter.subject(), letter.sentences(), address + "/link/" + token,
                text(letter.language(), "openLink"), letter.closing());
    }

    /** All that happened since the last mail, a sentence each. */
    Letter together(List<OutgoingMessage> messages) {
        OutgoingMessage first = messages.get(0);
        if (messages.size() == 1) {
            return letter(first);
        }
        String language = language(first);
        List<String> sentences = new ArrayList<>(List.of(text(language, "together.first")));
        messages.forEach(one -> sentences.add(filled(language, key(one) + ".subject", one)));
        return letter(language, first, text(language, "together.subject").replace("{count}",
                String.valueOf(messages.size())), sentences, address + "/partner");
    }

    private Letter letter(String language, OutgoingMessage message, String subject, List<String> sentences,
            String link) {
        return new Letter(language, subject, sentences, link, text(language, "link"),
                text(language, "closing").replace("{branch}", branches.name(message.branchId())));
    }

    private String link(OutgoingMessage message) {
        return message.topic().page() == null ? null : address + message.topic().page() + message.thread();
    }

    private String language(OutgoingMessage message) {
        return message.partner() == null ? DUTCH : readers.of(message).language();
    }

    // News of a signal says which news; the other topics say it themselves.
    private static String key(OutgoingMessage message) {
        return message.topic() == Topic.SIGNAL_NEWS ? message.topic() + "." + message.code() : message.topic().name();
    }

    private List<String> sentences(String language, OutgoingMessage message) {
        return List.of(filled(language, key(message) + ".text", message).split("\\|"));
    }

    private String filled(String language, String key, OutgoingMessage message) {
        String text = text(language, key).replace("{number}", message.thread());
        return message.topic() == Topic.APPOINTMENT ? withAppointment(language, text, message) : text;
    }

    private String withAppointment(String language, String text, OutgoingMessage message) {
        ZonedDateTime at = message.appointmentAt().atZone(clock.getZone());
        Locale locale = Locale.forLanguageTag(language);
        Appointment planned = cases.file(message.caseId()).appointment();
        String place = planned == null ? "" : text(language, "place." + planned.place());
        return text.replace("{day}", DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(at))
                .replace("{time}", DateTimeFormatter.ofPattern("HH:mm").format(at))
                .replace("{place}", place.replace("{address}", branches.branch(message.branchId()).address()));
    }

    private static String text(String language, String key) {
        try {
            return ResourceBundle.getBundle("correspondence.words", Locale.forLanguageTag(language),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
        } catch (MissingResourceException missing) {
            throw new IllegalStateException("No words for " + key + " in " + language);
        }
    }
}
