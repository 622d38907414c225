package nl.wegwijs.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail that has the same identity however often it is sent. */
final class NamedMail extends MimeMessage {

    private final String name;

    NamedMail(Session session, String name) {
        super(session);
        this.name = name;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + name + ">");
    }
}
