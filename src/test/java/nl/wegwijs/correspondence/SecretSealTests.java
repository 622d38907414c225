package nl.wegwijs.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.wegwijs.library.Refusal;

/** Who has the database but not the key reads no secret. */
class SecretSealTests {

    private static final String KEY = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());
    private static final String OTHER = Base64.getEncoder().encodeToString("fedcba9876543210fedcba9876543210".getBytes());

    @TempDir
    private Path dir;

    private static SecretSeal with(String key) {
        return new SecretSeal(new SealKey(key, List.of(), null));
    }

    @Test
    void opensWhatItSealedForTheSameOwnerOnly() throws Exception {
        String sealed = with(KEY).seal("whsec_abc", "uwv");

        assertThat(sealed).startsWith("v1:").doesNotContain("abc").hasSizeLessThanOrEqualTo(200);
        assertThat(with(KEY).seal("whsec_abc", "uwv")).as("another each time").isNotEqualTo(sealed);
        assertThat(with(KEY).open(sealed, "uwv")).isEqualTo("whsec_abc");
        assertThatThrownBy(() -> with(KEY).open(sealed, "roc")).isInstanceOf(NotDelivered.class);
        assertThatThrownBy(() -> with(OTHER).open(sealed, "uwv")).isInstanceOf(NotDelivered.class);
        assertThatThrownBy(() -> with("").open(sealed, "uwv")).isInstanceOf(NotDelivered.class);
    }

    @Test
    void noticesWhatWasTamperedWith() {
        byte[] sealed = Base64.getDecoder().decode(with(KEY).seal("whsec_abc", "uwv").substring(3));
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> with(KEY).open("v1:" + Base64.getEncoder().encodeToString(sealed), "uwv"))
                .isInstanceOf(NotDelivered.class);
    }

    @Test
    void makesAKeyOfItsOwnBesideItsOwnDatabaseThatOnlyItsUserReads() throws Exception {
        Path file = dir.resolve("secret.key");
        String sealed = new SecretSeal(new SealKey("", List.of(), file)).seal("whsec_abc", "uwv");

        assertThat(new SecretSeal(new SealKey("", List.of(), file)).open(sealed, "uwv")).isEqualTo("whsec_abc");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void opensWhatAKeyOfBeforeSealedAndSealsItAnew() throws Exception {
        String sealed = with(KEY).seal("whsec_abc", "uwv");
        SecretSeal rotated = new SecretSeal(new SealKey(OTHER, List.of(KEY), null));

        assertThat(rotated.open(sealed, "uwv")).isEqualTo("whsec_abc");
        String renewed = rotated.renew(sealed, "uwv");
        assertThat(with(OTHER).open(renewed, "uwv")).as("needs the key of before no more").isEqualTo("whsec_abc");
        assertThatThrownBy(() -> with(KEY).open(rotated.seal("whsec_def", "uwv"), "uwv")).isInstanceOf(NotDelivered.class);
        assertThat(rotated.renew(renewed, "uwv")).as("once").isEqualTo(renewed);
        assertThat(rotated.renew(sealed, "roc")).as("not for another owner").isEqualTo(sealed);
    }

    @Test
    void goesOnWithANamedKeyAfterTheOneInTheFile() throws Exception {
        Path file = dir.resolve("secret.key");
        String sealed = new SecretSeal(new SealKey("", List.of(), file)).seal("whsec_abc", "uwv");

        assertThat(new SecretSeal(new SealKey(KEY, List.of(), file)).open(sealed, "uwv")).isEqualTo("whsec_abc");
    }

    @Test
    void sealsNothingWithoutAKeyAndRefusesABadOneAtOnce() throws IOException {
        assertThatThrownBy(() -> with("").seal("whsec_abc", "uwv")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> with("c2hvcnQ=")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> with("no base64!")).isInstanceOf(IllegalStateException.class);
    }
}
