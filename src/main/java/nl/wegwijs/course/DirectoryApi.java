package nl.wegwijs.course;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import jakarta.servlet.http.HttpServletRequest;

import nl.wegwijs.api.ApiMessages;

/** The directory, for everybody. */
@RestController
class DirectoryApi {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Directory directory;
    private final ApiMessages messages;

    DirectoryApi(Directory directory, ApiMessages messages) {
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping("/api/v1/directory")
    ResponseEntity<byte[]> read(HttpServletRequest request) {
        ApiMessages.requireAccept(request);
        byte[] document = messages.written(directory.document());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).eTag(mark(document))
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic()).body(document);
    }

    private static String mark(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
