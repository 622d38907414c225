package nl.wegwijs.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import nl.wegwijs.correspondence.MailServer;
import nl.wegwijs.library.Demonstration;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Invitation;
import nl.wegwijs.partner.PartnerUserView;

/** Codes and links for signing in. They cannot wait in a queue and nobody may read them back there. */
@Component
class AccountMail {

    private final MailServer server;
    private final String home;
    private final boolean demo;

    AccountMail(MailServer server, @Value("${wegwijs.public-address}") String home,
            @Value("#{" + Demonstration.IS_ON + "}") boolean demo) {
        this.server = server;
        this.home = home;
        this.demo = demo;
    }

    /** The code itself when a demonstration has no mail and must show it, else null. */
    String sendCode(PartnerUserView user, String code) {
        if (!server.isSetUp()) {
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
        if (!server.isSetUp()) {
            return link;
        }
        PartnerUserView user = invitation.user();
        send(user, inEnglish(user) ? "Choose your password for Wegwijs" : "Kies uw wachtwoord voor Wegwijs",
                inEnglish(user) ? "You can now use the pages of the library for partners.\n\nChoose your password here, once:\n" + link
                        : "U kunt nu de partnerpagina's van de Bibliotheek gebruiken.\n\nKies hier één keer uw wachtwoord:\n" + link);
        return null;
    }

    private void send(PartnerUserView user, String subject, String text) {
        server.send(user.workEmail(), subject, text);
    }

    private static boolean inEnglish(PartnerUserView user) {
        return "en".equals(user.language());
    }
}
