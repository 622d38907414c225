package nl.wegwijs.model;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

import jakarta.servlet.http.HttpServletResponse;
import nl.wegwijs.library.Colleague;
import nl.wegwijs.library.Refusal;

/** What is live, what waits, and the place to lay down something new. */
@Controller
class ModelsPage {

    private final ModelShelf shelf;
    private final Clock clock;

    ModelsPage(ModelShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    record Live(String name, String kind, String since, String who, String draft, boolean own) {
    }

    @GetMapping("/models")
    String list(@AuthenticationPrincipal Colleague me, Model page) {
        List<Live> live = shelf.live().stream().map(this::live).toList();
        page.addAttribute("mayChange", ModelRights.mayChange(me));
        page.addAttribute("own", live.stream().filter(Live::own).toList());
        page.addAttribute("live", live);
        page.addAttribute("drafts", shelf.drafts().stream().map(draft -> DraftCard.of(draft, clock)).toList());
        return "model/models";
    }

    @PostMapping("/models/drafts")
    String upload(@AuthenticationPrincipal Colleague me, @RequestParam(defaultValue = "") String note,
            @RequestParam(name = "files", required = false) List<MultipartFile> files, Model page,
            HttpServletResponse response) {
        try {
            return "redirect:/models/drafts/"
                    + shelf.upload(note, UploadedFiles.of(files == null ? List.of() : files)).id();
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refusal", refusal.getMessage());
            page.addAttribute("field", "note".equals(refusal.field()) ? "note" : "files");
            page.addAttribute("note", note);
            return list(me, page);
        }
    }

    /** All live files, in the folders in which the source keeps them. */
    @GetMapping("/models/live.zip")
    void pull(HttpServletResponse response) throws IOException {
        Map<String, byte[]> files = shelf.liveFiles();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("modellen.zip").build().toString());
        try (OutputStream out = response.getOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(ModelFolders.place(file.getKey())));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    @GetMapping("/models/live/{name}")
    ResponseEntity<byte[]> live(@PathVariable String name) {
        return file(shelf.liveFiles(), name);
    }

    @GetMapping("/models/drafts/{id}/bestanden/{name}")
    ResponseEntity<byte[]> draftFile(@PathVariable UUID id, @PathVariable String name) {
        return file(shelf.files(new DraftId(id)), name);
    }

    private static ResponseEntity<byte[]> file(Map<String, byte[]> files, String name) {
        if (!files.containsKey(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(files.get(name));
    }

    private Live live(LiveFileView file) {
        return new Live(file.name(), DraftCard.kind(file.name()), DraftCard.moment(file.since(), clock),
                DraftCard.who(file.changedBy()), file.draft() == null ? null : file.draft().toString(), file.own());
    }
}
