package nl.wegwijs.correspondence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;

/** How a partner likes to hear from us, and where its system listens. */
@Entity
class PartnerPost extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    private String language = "nl";

    private boolean daily;

    private String webhookAddress;

    private String webhookSecret;

    protected PartnerPost() {
    }

    PartnerPost(String libraryOrgId, Partner partner) {
        super(libraryOrgId, partner.homeBranch());
        this.partnerId = partner.id();
    }

    void choose(String inLanguage, boolean onceADay) {
        if (!inLanguage.equals("nl") && !inLanguage.equals("en")) {
            throw Refusal.invalid("language", "UNKNOWN_LANGUAGE", "Kies Nederlands of Engels.");
        }
        language = inLanguage;
        daily = onceADay;
    }

    /** Null for both when nobody listens any more. */
    void listenAt(String address, String sealedSecret) {
        webhookAddress = address;
        webhookSecret = sealedSecret;
    }

    PartnerId id() {
        return partnerId;
    }

    String language() {
        return language;
    }

    boolean isDaily() {
        return daily;
    }

    boolean listens() {
        return webhookAddress != null;
    }

    String webhookAddress() {
        return webhookAddress;
    }

    /** Sealed. */
    String webhookSecret() {
        return webhookSecret;
    }
}
