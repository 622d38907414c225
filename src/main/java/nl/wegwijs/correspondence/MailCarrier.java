package nl.wegwijs.correspondence;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.time.Clock;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import nl.wegwijs.referral.ReceiverLinks;

/** Brings mail to the mail server of the library. Closed when there is none. */
@Component
class MailCarrier implements Carrier {

    private final JavaMailSenderImpl sender;
    private final MailServer server;
    private final Readers readers;
    private final ReceiverLinks links;
    private final MailWords words;
    private final ITemplateEngine templates;
    private final PostSettings settings;
    private final Clock clock;

    MailCarrier(JavaMailSenderImpl sender, MailServer server, Readers readers, ReceiverLinks links, MailWords words,
            ITemplateEngine templates, PostSettings settings, Clock clock) {
        this.sender = sender;
        this.server = server;
        this.readers = readers;
        this.links = links;
        this.words = words;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Line line() {
        return Line.MAIL;
    }

    @Override
    public boolean isOpen() {
        return server.isSetUp();
    }

    @Override
    public String route(OutgoingMessage message) {
        return "mail";
    }

    @Override
    public Delivery reach(OutgoingMessage message) throws NotDelivered {
        try {
            Transport server = sender.getSession().getTransport(
                    Optional.ofNullable(sender.getProtocol()).orElse(JavaMailSenderImpl.DEFAULT_PROTOCOL));
            server.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
            return new MailDelivery(server);
        } catch (MessagingException unreachable) {
            throw new NotDelivered(Cause.UNREACHABLE);
        }
    }

    private final class MailDelivery implements Delivery {

        private final Transport server;

        private MailDelivery(Transport server) {
            this.server = server;
        }

        @Override
        public void hand(List<OutgoingMessage> together) throws NotDelivered {
            InternetAddress to = address(together.get(0));
            try {
                MimeMessage mail = mail(together, to);
                server.sendMessage(mail, mail.getAllRecipients());
            } catch (MessagingException failure) {
                throw new NotDelivered(SmtpAnswers.cause(failure));
            }
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (MessagingException gone) {
                // What was handed over was confirmed before.
            }
        }
    }

    private InternetAddress address(OutgoingMessage message) throws NotDelivered {
        String work = Optional.ofNullable(readers.of(message).address())
                .orElseThrow(() -> new NotDelivered(Cause.NO_ADDRESS));
        InternetAddress address = new InternetAddress();
        address.setAddress(work);
        return address;
    }

    private MimeMessage mail(List<OutgoingMessage> together, InternetAddress to) throws MessagingException {
        OutgoingMessage first = together.get(0);
        Letter letter = letter(together);
        MimeMessage mail = new NamedMail(sender.getSession(), first.id() + "@" + settings.domain());
        MimeMessageHelper parts = new MimeMessageHelper(mail, true, "UTF-8");
        parts.setFrom(settings.from());
        parts.setSubject(letter.subject());
        parts.setSentDate(Date.from(clock.instant()));
        parts.setText(letter.plain(), html(letter));
        mail.setRecipient(RecipientType.TO, to);
        Optional<String> reply = Optional.ofNullable(settings.replyTo(first.branchId().value()));
        if (reply.isPresent()) {
            parts.setReplyTo(reply.get());
        }
        mail.setHeader("References", String.join(" ", together.stream().map(one ->
                "<" + one.thread() + "@" + settings.domain() + ">").distinct().toList()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", letter.language());
        return mail;
    }

    // The token is made as the mail leaves and kept nowhere: what is stored of it cannot open anything.
    private Letter letter(List<OutgoingMessage> together) {
        Letter letter = words.together(together);
        return Optional.ofNullable(together.size() == 1 ? together.get(0).onward() : null).flatMap(links::forMail)
                .map(token -> words.openedBy(token, letter)).orElse(letter);
    }

    String html(Letter letter) {
        Context filled = new Context(Locale.forLanguageTag(letter.language()));
        filled.setVariable("letter", letter);
        return templates.process("correspondence/mail", filled);
    }
}
