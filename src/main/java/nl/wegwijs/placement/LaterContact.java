package nl.wegwijs.placement;

/** Whether we may call after three months and send a survey; null when that was not asked. */
public record LaterContact(Boolean aftercare, Boolean survey) {

    public static final LaterContact NOT_ASKED = new LaterContact(null, null);
}
