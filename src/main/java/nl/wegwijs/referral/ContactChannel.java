package nl.wegwijs.referral;

import nl.wegwijs.library.Channel;

/** The way on which one attempt was made; unlike a wish, it may also be face to face. */
public enum ContactChannel {
    PHONE, WHATSAPP, SMS, EMAIL, VIA_REFERRER, IN_PERSON;

    static ContactChannel of(Channel channel) {
        return valueOf(channel.name());
    }
}
