package nl.wegwijs.correspondence;

import java.util.List;

/** Brings messages to the other side along one line. */
interface Carrier {

    Line line();

    /** Whether there is anything to send along. */
    boolean isOpen();

    /** What rests together when the other side cannot be reached. */
    String route(OutgoingMessage message);

    /** Reaches the other side, which may take long; nothing has been read about a person yet. */
    Delivery reach(OutgoingMessage message) throws NotDelivered;

    /** Open until it is closed. */
    interface Delivery extends AutoCloseable {

        /** Hands over what leaves together, under the identity of the first. */
        void hand(List<OutgoingMessage> together) throws NotDelivered;

        @Override
        void close();
    }
}
