package nl.wegwijs.correspondence;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a mail server means by its number: 5xx about an address or a mail is final, 4xx is for now. */
final class SmtpAnswers {

    private SmtpAnswers() {
    }

    /** A server that refuses us as the sender refuses all mail, so that is about the line. */
    static Cause cause(MessagingException failure) {
        for (Exception at = failure; at instanceof MessagingException one; at = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException address) {
                return ofCode(address.getReturnCode());
            }
        }
        if (failure instanceof SMTPSendFailedException mail && !(failure.getNextException()
                instanceof SMTPSenderFailedException)) {
            return ofCode(mail.getReturnCode());
        }
        return Cause.UNREACHABLE;
    }

    private static Cause ofCode(int code) {
        return switch (code / 100) {
            case 5 -> Cause.REFUSED;
            case 4 -> Cause.BUSY;
            default -> Cause.UNREACHABLE;
        };
    }
}
