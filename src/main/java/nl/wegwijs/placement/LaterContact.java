package nl.wegwijs.placement;

/**
 * Whether we may call after three months, send a survey and tell the story to the municipality; null
 * when that was not asked. The words of the story count only with a yes.
 */
public record LaterContact(Boolean aftercare, Boolean survey, Boolean tell, String story) {

    public static final LaterContact NOT_ASKED = new LaterContact(null, null, null, null);
}
