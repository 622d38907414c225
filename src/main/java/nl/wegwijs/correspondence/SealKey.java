package nl.wegwijs.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;

/**
 * The key that secrets are sealed with: 32 bytes in base64 under {@code wegwijs.secret-key}. With our own
 * database, and no key named, one is made in the data directory at first use. Keys of before, under
 * {@code wegwijs.secret-keys-before}, still open what they sealed.
 */
@Component
class SealKey {

    private static final int BYTES = 32;

    private final String named;
    private final List<String> before;
    private final Path file;

    @Autowired
    SealKey(@Value("${wegwijs.secret-key:}") String named, @Value("${wegwijs.secret-keys-before:}") List<String> before,
            @Value("${spring.datasource.url:}") String server, @Value("${wegwijs.data-dir}") Path dataDir) {
        this(named, before, server.isEmpty() ? dataDir.resolve("secret.key") : null);
    }

    /** No file: only keys that are named will do. */
    SealKey(String named, List<String> before, Path file) {
        this.named = named.strip();
        this.before = before.stream().map(String::strip).filter(key -> !key.isEmpty()).toList();
        this.file = file;
        Stream.concat(Stream.of(this.named).filter(key -> !key.isEmpty()), this.before.stream()).forEach(SealKey::key);
    }

    synchronized SecretKey toSeal() {
        if (named.isEmpty() && file != null && !Files.exists(file)) {
            write();
        }
        return current().orElseThrow(() -> Refusal.conflict("NO_SECRET_KEY",
                "Een systeem koppelen kan hier nog niet. Bel de Bibliotheek."));
    }

    /** The one that seals now first. Empty when there is none: then nothing that was sealed can be opened. */
    List<SecretKey> toOpen() {
        return Stream.of(current().stream(), before.stream().map(SealKey::key), inFile().stream())
                .flatMap(keys -> keys).distinct().toList();
    }

    private Optional<SecretKey> current() {
        return named.isEmpty() ? inFile() : Optional.of(key(named));
    }

    private Optional<SecretKey> inFile() {
        try {
            return file != null && Files.exists(file) ? Optional.of(key(Files.readString(file).strip())) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SecretKey key(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            key = new byte[0];
        }
        if (key.length != BYTES) {
            throw new IllegalStateException("The secret key must be 32 bytes in base64");
        }
        return new SecretKeySpec(key, "AES");
    }
}
