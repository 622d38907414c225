package nl.wegwijs.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
import org.springframework.web.server.ResponseStatusException;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Colleague;
import nl.wegwijs.participant.AccessLog;

/** Reports made by a button, the schedule by which they are made, and the files that are kept. */
@Controller
class ReportPages {

    private static final Map<String, String> PARTS = parts();
    private static final Map<String, String> TYPES = Map.of("pdf", "application/pdf", "zip", "application/zip",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReportShelf shelf;
    private final ReportSchedule schedule;
    private final FigureChoices choices;
    private final Branches branches;
    private final AccessLog log;
    private final Clock clock;

    ReportPages(ReportShelf shelf, ReportSchedule schedule, FigureChoices choices, Branches branches, AccessLog log, Clock clock) {
        this.shelf = shelf;
        this.schedule = schedule;
        this.choices = choices;
        this.branches = branches;
        this.log = log;
        this.clock = clock;
    }

    record Offer(Paper paper, Map<String, String> about, String every) {
    }

    record File(UUID id, String title, String about, String period, String name, String madeAt, String madeBy) {
    }

    @GetMapping("/figures/reports")
    String show(@AuthenticationPrincipal Colleague me, Model page) {
        List<Paper> mine = papers(me);
        String library = library(me);
        Map<Paper, ReportSchedule.Every> set = schedule.of(library);
        page.addAttribute("offers", mine.stream().map(paper -> new Offer(paper, about(me, paper),
                set.containsKey(paper) ? set.get(paper).name() : "")).toList());
        page.addAttribute("mayPlan", isWhole(me, library));
        page.addAttribute("every", ReportSchedule.Every.values());
        int year = LocalDate.now(clock).getYear();
        page.addAttribute("years", List.of(year, year - 1, year - 2, year - 3, year - 4));
        page.addAttribute("parts", PARTS);
        page.addAttribute("files", shelf.kept(ids(me), mine).stream().map(kept -> new File(kept.id(), kept.paper().title(),
                kept.about(), kept.period(), kept.fileName(), FiguresBoard.MOMENT.format(kept.madeAt().atZone(clock.getZone())),
                kept.madeBy())).toList());
        return "insight/reports";
    }

    @PostMapping("/figures/reports/{code}")
    String make(@AuthenticationPrincipal Colleague me, @PathVariable String code, @RequestParam int jaar,
            @RequestParam(required = false) String deel, @RequestParam(required = false) String over) {
        Paper paper = paper(me, code);
        Map<String, String> about = about(me, paper);
        if (!about.isEmpty() && !about.containsKey(over) || deel != null && !deel.isEmpty() && !PARTS.containsKey(deel)
                || Math.abs(jaar - LocalDate.now(clock).getYear()) > 10) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        shelf.make(new ReportOrder(paper, library(me), ids(me), FigureAddress.period(jaar, deel == null || deel.isEmpty() ? null : deel),
                paper == Paper.MUNICIPALITY ? over : null, paper == Paper.PARTNER ? UUID.fromString(over) : null));
        return "redirect:/figures/reports?gemaakt#bestanden";
    }

    @PostMapping("/figures/reports/{code}/schedule")
    String plan(@AuthenticationPrincipal Colleague me, @PathVariable String code, @RequestParam String hoeVaak) {
        Paper paper = paper(me, code);
        String library = library(me);
        if (!isWhole(me, library)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        schedule.set(library, paper, Arrays.stream(ReportSchedule.Every.values()).filter(one -> one.name().equals(hoeVaak))
                .findFirst().orElse(null));
        return "redirect:/figures/reports?gepland";
    }

    @GetMapping("/figures/reports/files/{id}")
    ResponseEntity<byte[]> fetch(@AuthenticationPrincipal Colleague me, @PathVariable UUID id) {
        ReportShelf.Kept kept = shelf.kept(ids(me), papers(me)).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (kept.paper().tellsOfPersons() || kept.tellsStories()) {
            log.note("REPORT_FETCHED", null);
        }
        String ending = kept.fileName().substring(kept.fileName().lastIndexOf('.') + 1);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(TYPES.get(ending)))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(kept.fileName()).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(shelf.content(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Map<String, String> about(Colleague me, Paper paper) {
        return paper == Paper.MUNICIPALITY ? choices.municipalities()
                : paper == Paper.PARTNER ? choices.partners(branchesOf(me)) : Map.of();
    }

    private static List<Paper> papers(Colleague me) {
        List<Paper> mine = Arrays.stream(Paper.values()).filter(paper -> paper.isFor(me.groups())).toList();
        if (mine.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return mine;
    }

    private static Paper paper(Colleague me, String code) {
        return papers(me).stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Reports are of one library: the first, for the few who work in more. */
    private String library(Colleague me) {
        return me.branchIds().stream().map(branches::libraryOrg).sorted().findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Set<BranchId> branchesOf(Colleague me) {
        String library = library(me);
        return me.branchIds().stream().filter(branch -> branches.libraryOrg(branch).equals(library)).collect(Collectors.toSet());
    }

    private List<String> ids(Colleague me) {
        return branchesOf(me).stream().map(BranchId::value).sorted().toList();
    }

    // What the clock makes is of the whole library.
    private boolean isWhole(Colleague me, String library) {
        return branches.all().stream().filter(branch -> branches.libraryOrg(branch.id()).equals(library))
                .allMatch(branch -> me.branchIds().contains(branch.id()));
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("h1", "Eerste halfjaar");
        parts.put("h2", "Tweede halfjaar");
        for (int n = 1; n < 5; n++) {
            parts.put(String.valueOf(n), "Kwartaal " + n);
        }
        return parts;
    }
}
