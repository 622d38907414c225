package nl.wegwijs.correspondence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.springframework.stereotype.Component;

/**
 * Keeps a secret unreadable for who has the database only (AES-256-GCM). What was sealed for one owner
 * cannot be opened for another.
 */
@Component
class SecretSeal {

    private static final String FORM = "v1:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealKey key;

    SecretSeal(SealKey key) {
        this.key = key;
    }

    String seal(String secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key.toSeal(), nonce, owner)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return FORM + Base64.getEncoder().encodeToString(
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Fails when no key of now or before is the one that it was sealed with. */
    String open(String sealed, String owner) throws NotDelivered {
        return key.toOpen().stream().flatMap(with -> opened(with, sealed, owner).stream()).findFirst()
                .orElseThrow(() -> new NotDelivered(Cause.NO_SECRET));
    }

    /** The same secret under the key that seals now; as it was when that one sealed it, or none opens it. */
    String renew(String sealed, String owner) {
        List<SecretKey> keys = key.toOpen();
        return keys.isEmpty() || opened(keys.get(0), sealed, owner).isPresent() ? sealed
                : keys.stream().flatMap(with -> opened(with, sealed, owner).stream()).findFirst()
                        .map(secret -> seal(secret, owner)).orElse(sealed);
    }

    private static Optional<String> opened(SecretKey with, String sealed, String owner) {
        byte[] all = Base64.getDecoder().decode(sealed.substring(FORM.length()));
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        try {
            return Optional.of(new String(cipher(Cipher.DECRYPT_MODE, with, nonce, owner)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
