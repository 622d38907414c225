package nl.wegwijs.partner;

/** A user with the secret of the link with which to choose a password, once. Only its mark is kept. */
public record Invitation(PartnerUserView user, String token) {

    @Override
    public String toString() {
        return "Invitation of " + user;
    }
}
