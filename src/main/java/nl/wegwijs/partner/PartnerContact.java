package nl.wegwijs.partner;

/** Somebody at work at a partner: name, function and work numbers, nothing private. */
public record PartnerContact(String name, String function, String workEmail, String workPhone,
        boolean isReferralContact) {

    PartnerContact withEmail(String address) {
        return new PartnerContact(name, function, address, workPhone, isReferralContact);
    }
}
