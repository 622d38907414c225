package nl.wegwijs.correspondence;

/** How a partner hears from us: mail to its contact in nl or en, once a day or at once, and its system's address or null. */
public record PartnerWishes(String language, boolean daily, String webhookAddress) {
}
