package nl.wegwijs.partner;

/** A new key. The clear key is shown once and kept nowhere. */
public record IssuedKey(ApiClientId id, String clearKey) {

    @Override
    public String toString() {
        return "IssuedKey " + id;
    }
}
