package nl.wegwijs.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** A real mail server for partners, which can be stopped and comes back, then at another port. */
final class Mailbox implements AutoCloseable {

    private final List<MimeMessage> before = new ArrayList<>();
    private GreenMail server;
    private int port;

    Mailbox() {
        start();
    }

    void start() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        server = new GreenMail(setup);
        server.start();
        port = server.getSmtp().getPort();
    }

    void stop() {
        before.addAll(Arrays.asList(server.getReceivedMessages()));
        server.stop();
        server = null;
    }

    int port() {
        return port;
    }

    /** All that ever came in. */
    List<MimeMessage> mails() {
        List<MimeMessage> all = new ArrayList<>(before);
        if (server != null) {
            all.addAll(Arrays.asList(server.getReceivedMessages()));
        }
        return all;
    }

    MimeMessage last() {
        return mails().get(mails().size() - 1);
    }

    static String header(MimeMessage mail, String name) {
        try {
            return String.join(",", mail.getHeader(name) == null ? new String[0] : mail.getHeader(name));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The part for who reads plain text. */
    static String plain(MimeMessage mail) {
        return part(mail, 0);
    }

    static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int n) {
        try {
            Object content = mail.getContent();
            while (content instanceof MimeMultipart parts) {
                content = parts.getBodyPart(parts.getCount() == 1 ? 0 : n).getContent();
            }
            return (String) content;
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Every byte that came, as it came. */
    static String raw(MimeMessage mail) {
        try (ByteArrayOutputStream all = new ByteArrayOutputStream()) {
            mail.writeTo(all);
            return all.toString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
