package nl.wegwijs.process;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A mail server that keeps what it is given, and reads out the code or the link for whom it is. */
public class LetterBox extends JavaMailSenderImpl {

    private static final Pattern CODE = Pattern.compile("(?m)\\b(\\d{6})\\r?$");
    private static final Pattern LINK = Pattern.compile("(/partner/wachtwoord/[\\w-]+)");

    static final String HOST = "letter-box.example.org";

    private final List<MimeMessage> letters = new CopyOnWriteArrayList<>();

    @Override
    protected void doSend(MimeMessage[] messages, Object[] originals) {
        letters.addAll(Arrays.asList(messages));
    }

    public String codeFor(String email) {
        return last(email, CODE);
    }

    public String linkFor(String email) {
        return last(email, LINK);
    }

    List<String> texts() {
        return letters.stream().map(LetterBox::text).toList();
    }

    private String last(String email, Pattern wanted) {
        for (int i = letters.size() - 1; i >= 0; i--) {
            Matcher found = wanted.matcher(text(letters.get(i)));
            if (isFor(letters.get(i), email) && found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("No mail for this address");
    }

    private static boolean isFor(MimeMessage letter, String email) {
        try {
            return letter.getAllRecipients()[0].toString().equals(email);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getSubject() + "\n" + letter.getContent();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Installed {

        @Bean
        @Primary
        LetterBox letterBox() {
            LetterBox box = new LetterBox();
            box.setHost(HOST);
            return box;
        }
    }
}
