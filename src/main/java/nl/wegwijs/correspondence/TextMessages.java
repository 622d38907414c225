package nl.wegwijs.correspondence;

import nl.wegwijs.library.PhoneNumber;

/** The gate to a provider of text messages. The reference is the number of our message. */
interface TextMessages {

    void send(PhoneNumber to, String text, String reference) throws NotDelivered;
}
