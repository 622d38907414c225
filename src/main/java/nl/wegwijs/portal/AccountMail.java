package nl.wegwijs.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Invitation;
import nl.wegwijs.partner.PartnerUserView;

/** Codes and links for signing in. They cannot wait in a queue and nobody may read them back there. */
@Component
class AccountMail {

    private final JavaMailSender sender;
    private final String host;
    private final String from;
    private final String home;
    private final boolean demo;

    AccountMail(JavaMailSender sender, @Value("${spring.mail.host:}") String host,
            @Value("${wegwijs.post.from:wegwijs@localhost}") String from,
            @Value("${wegwijs.public-address}") String home,
            @Value("#{'${wegwijs.demo:}' == 'true' or '${wegwijs.demo:}${spring.datasource.url:}'.isEmpty()}") boolean demo) {
        this.sender = sender;
        this.host = host;
        this.from = from;
        this.home = home;
        this.demo = demo;
    }

    /** Whether there is a mail server at all. */
    boolean isSetUp() {
        return !host.isEmpty();
    }

    /** The code itself when a demonstration has no mail and must show it, else null. */
    String sendCode(PartnerUserView user, String code) {
        if (!isSetUp()) {
            if (!demo) {
                throw Refusal.conflict("NO_MAIL", "Wij kunnen u nu geen code mailen. Bel de Bibliotheek.");
            }
            return code;
        }
        send(user, inEnglish(user) ? "Your code for Wegwijs" : "Uw code voor Wegwijs", inEnglish(user)
                ? "Your code is " + code + "\n\nIt works for 10 minutes. Did you not ask for it? Tell the library."
                : "Uw code is " + code + "\n\nDe code werkt 10 minuten. Vroeg u hier niet om? Bel dan de Bibliotheek.");
        return null;
    }

    /** The link, when there is no mail and whoever invites must pass it on; else null. */
    String sendInvitation(Invitation invitation) {
        String link = home + "/partner/wachtwoord/" + invitation.token();
        if (!isSetUp()) {
            return link;
        }
        PartnerUserView user = invitation.user();
        send(user, inEnglish(user) ? "Choose your password for Wegwijs" : "Kies uw wachtwoord voor Wegwijs",
                inEnglish(user) ? "You can now use the pages of the library for partners.\n\nChoose your password here, once:\n" + link
                        : "U kunt nu de partnerpagina's van de Bibliotheek gebruiken.\n\nKies hier één keer uw wachtwoord:\n" + link);
        return null;
    }

    private void send(PartnerUserView user, String subject, String text) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(user.workEmail());
        mail.setSubject(subject);
        mail.setText(text);
        try {
            sender.send(mail);
        } catch (MailException failure) {
            throw Refusal.conflict("NO_MAIL", "De mail kon niet weg. Probeer het over een kwartier weer.");
        }
    }

    private static boolean inEnglish(PartnerUserView user) {
        return "en".equals(user.language());
    }
}
