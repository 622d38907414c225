package nl.wegwijs.portal;

import java.util.Map;

import org.springframework.stereotype.Component;

import nl.wegwijs.correspondence.Cause;
import nl.wegwijs.correspondence.Delivery;
import nl.wegwijs.correspondence.MessageState;

/** How a call of a partner's system went, as the partner reads it. */
@Component("delivery")
public class DeliveryWords {

    private static final Map<MessageState, String> STATES = Map.of(MessageState.WAITING, "wacht",
            MessageState.SENT, "aangekomen", MessageState.SHOWN, "niet verstuurd",
            MessageState.FAILED, "niet aangekomen", MessageState.STOPPED, "gestopt");
    private static final Map<Cause, String> CAUSES = Map.of(Cause.UNREACHABLE, "uw systeem was niet bereikbaar",
            Cause.NOT_ACCEPTED, "uw systeem nam het niet aan", Cause.GONE, "uw systeem zei dat dit adres niet meer bestaat",
            Cause.FORBIDDEN_ADDRESS, "dit adres ligt niet op het open internet",
            Cause.NO_ADDRESS, "er was geen adres", Cause.NO_SECRET, "het geheim is niet meer te lezen");

    public String state(Delivery delivery) {
        String cause = delivery.cause() == null ? null : CAUSES.get(delivery.cause());
        return STATES.get(delivery.state()) + (cause == null ? "" : ": " + cause);
    }
}
