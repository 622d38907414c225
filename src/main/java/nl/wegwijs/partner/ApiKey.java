package nl.wegwijs.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What we keep of a key: its SHA-256 to recognise it, and its first characters to talk about it. */
record ApiKey(String hash, String prefix) {

    static ApiKey of(String clearKey) {
        return new ApiKey(sha256(clearKey), clearKey.substring(0, Math.min(6, clearKey.length() / 2)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return prefix + "…";
    }
}
