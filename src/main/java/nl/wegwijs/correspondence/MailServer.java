package nl.wegwijs.correspondence;

import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;

/** The mail server of the library, for the little that cannot wait and that nobody may read back: codes and links. */
@Component
public class MailServer {

    private final JavaMailSenderImpl sender;
    private final PostSettings settings;

    MailServer(JavaMailSenderImpl sender, PostSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    /** Whether there is one. */
    public boolean isSetUp() {
        return sender.getHost() != null && !sender.getHost().isBlank();
    }

    /** Sends at once, or refuses. */
    public void send(String to, String subject, String text) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(text);
        try {
            sender.send(mail);
        } catch (MailException failure) {
            throw Refusal.conflict("NO_MAIL", "De mail kon niet weg. Probeer het over een kwartier weer.");
        }
    }
}
