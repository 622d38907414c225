package nl.wegwijs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

import nl.wegwijs.library.Refusal;

class UploadedFilesTests {

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, null, text.getBytes(StandardCharsets.UTF_8));
    }

    private static MockMultipartFile zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return new MockMultipartFile("files", "modellen.zip", null, bytes.toByteArray());
    }

    @Test
    void takesFilesAndWhatIsInAZipUnderTheirBareNames() throws IOException {
        assertThat(UploadedFiles.of(List.of(file("C:\\werk\\a.form", "a"), file("", ""),
                zip("processes/", "", "processes/b.bpmn", "b", "../../etc/c.dmn", "c", "__MACOSX/._b.bpmn", "x", ".DS_Store", "x"))))
                .containsOnlyKeys("a.form", "b.bpmn", "c.dmn");
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
        assertThatThrownBy(() -> UploadedFiles.of(List.of(file("a.form", "a"), zip("forms/a.form", "b"))))
                .isInstanceOf(Refusal.class).hasMessageContaining("dezelfde naam");
    }

    @Test
    void unpacksNoMoreThanMayBeUploaded() throws IOException {
        String large = " ".repeat(3 * 1024 * 1024);
        MockMultipartFile bomb = zip("a.form", large, "b.form", large);

        assertThat(bomb.getSize()).isLessThan(20_000);
        assertThatThrownBy(() -> UploadedFiles.of(List.of(bomb))).isInstanceOf(Refusal.class).hasMessageContaining("te groot");
    }

    @Test
    void refusesMoreFilesThanTheHouseHas() throws IOException {
        String[] many = new String[2 * (UploadRules.MOST_FILES + 1)];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "f" + i + ".form";
            many[i + 1] = "x";
        }
        MockMultipartFile zip = zip(many);
        assertThatThrownBy(() -> UploadedFiles.of(List.of(zip))).isInstanceOf(Refusal.class).hasMessageContaining("te veel");
    }

    @Test
    void takesAnUnreadableZipForEmpty() {
        assertThat(UploadedFiles.of(List.of(file("x.zip", "no zip at all")))).isEmpty();
    }
}
