package nl.wegwijs.library;

/** How somebody likes to be reached. */
public enum Channel {
    PHONE, WHATSAPP, SMS, EMAIL, VIA_REFERRER
}
