package nl.wegwijs.correspondence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.PhoneNumber;

/** Without a provider: says that a message would leave, and nothing of whom or what. */
@Component
class LoggedTextMessages implements TextMessages {

    private static final Logger log = LoggerFactory.getLogger(LoggedTextMessages.class);

    @Override
    public void send(PhoneNumber to, String text, String reference) {
        log.info("1 text message, {}", reference);
    }
}
