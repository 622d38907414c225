package nl.wegwijs.process;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import nl.wegwijs.library.Branch;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Colleague;
import nl.wegwijs.library.Refusal;

/** What Cockpit's history pages ask for: read only, of the reader's own branches, in codes with their words beside them. */
@RestController
@RequestMapping("/history")
class HistoryPages {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", DUTCH);
    private static final DateTimeFormatter CODE = DateTimeFormatter.ofPattern("yyyyMM");
    private static final int MONTHS = 18;

    private final HistoryBook book;
    private final HistoryDossier dossiers;
    private final HistoryRows rows;
    private final PathExport export;
    private final HistoryModels models;
    private final Branches branches;
    private final Clock clock;

    HistoryPages(HistoryBook book, HistoryDossier dossiers, HistoryRows rows, PathExport export, HistoryModels models,
            Branches branches, Clock clock) {
        this.book = book;
        this.dossiers = dossiers;
        this.rows = rows;
        this.export = export;
        this.models = models;
        this.branches = branches;
        this.clock = clock;
    }

    record Process(String key, String name, long running, long finished) {
    }

    record Words(Map<String, String> branches, Map<String, String> partnerTypes, Map<String, String> outcomes,
                 Map<String, String> months, Instant asOf, boolean mayExport) {
    }

    record Overview(String key, String name, int version, HistoryPicture.Step whole, String picture, List<HistoryPicture.Step> steps,
                    List<HistoryPicture.Way> ways) {
    }

    record Cases(List<HistoryBook.Line> cases, boolean more) {
    }

    @GetMapping("/words")
    Words words(@AuthenticationPrincipal Colleague me) {
        Map<String, String> mine = new LinkedHashMap<>();
        branches.all().stream().filter((Branch branch) -> me.branchIds().contains(branch.id()))
                .forEach(branch -> mine.put(branch.id().value(), branch.name()));
        Map<String, String> months = new LinkedHashMap<>();
        YearMonth now = YearMonth.now(clock);
        IntStream.range(0, MONTHS).mapToObj(now::minusMonths).forEach(month -> months.put(CODE.format(month), MONTH.format(month)));
        return new Words(mine, HistoryWords.partnerTypes(), HistoryWords.outcomes(), months, rows.asOf().orElse(null),
                me.groups().contains(RestCalls.MANAGEMENT));
    }

    @GetMapping("/processes")
    List<Process> processes(@AuthenticationPrincipal Colleague me) {
        Map<String, HistoryBook.Count> counts = new LinkedHashMap<>();
        book.processes(me.branchIds()).forEach(one -> counts.put(one.process(), one));
        return models.names().entrySet().stream().map(one -> {
            HistoryBook.Count count = counts.getOrDefault(one.getKey(), new HistoryBook.Count(one.getKey(), 0, 0));
            return new Process(one.getKey(), one.getValue(), count.running(), count.finished());
        }).sorted(Comparator.comparing(Process::name)).toList();
    }

    /** The key of the process that this definition is a version of. */
    @GetMapping("/definitions/{id}")
    Map<String, String> process(@PathVariable String id) {
        return Map.of("process", models.definition(id).getKey());
    }

    @GetMapping("/processes/{process}")
    Overview overview(@AuthenticationPrincipal Colleague me, @PathVariable String process, @RequestParam Map<String, String> asked) {
        var latest = models.latest(process);
        String name = HistoryModels.name(latest);
        HistoryPicture picture = new HistoryPicture(models.model(latest), book.steps(HistoryFilter.of(process, me.branchIds(), asked)));
        boolean time = "time".equals(asked.get("heat"));
        return new Overview(process, name, latest.getVersion(), picture.whole(name),
                picture.heat(time ? "Hoe lang stappen duren in " + name : "Hoe vaak stappen voorkomen in " + name,
                        time ? HistoryPicture.Heat.TIME : HistoryPicture.Heat.COUNT),
                picture.steps(id -> models.nameInOlderVersion(process, id)), picture.ways());
    }

    @GetMapping("/processes/{process}/cases")
    Cases cases(@AuthenticationPrincipal Colleague me, @PathVariable String process, @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") int page) {
        List<HistoryBook.Line> found = book.cases(HistoryFilter.of(process, me.branchIds(), asked), Math.max(0, Math.min(page, 4000)));
        boolean more = found.size() > HistoryBook.PAGE;
        return new Cases(more ? found.subList(0, HistoryBook.PAGE) : found, more);
    }

    @GetMapping("/cases/{number}")
    HistoryDossier.Dossier dossier(@AuthenticationPrincipal Colleague me, @PathVariable String number) {
        return dossiers.of(number, me.branchIds());
    }

    @GetMapping("/paths.csv")
    ResponseEntity<String> paths(@AuthenticationPrincipal Colleague me, @RequestParam String process,
            @RequestParam Map<String, String> asked) {
        models.latest(process);
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"paden-" + process + ".csv\"")
                .body(export.of(HistoryFilter.of(process, me.branchIds(), asked)));
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<Map<String, String>> refused(Refusal refusal) {
        return ResponseEntity.status(refusal.kind() == Refusal.Kind.NOT_FOUND ? 404 : 422).body(Map.of("message", refusal.getMessage()));
    }
}
