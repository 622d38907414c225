package nl.wegwijs.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import nl.wegwijs.insight.FigureTargets.Source;
import nl.wegwijs.insight.FigureTargets.Target;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Colleague;

/** Targets of the libraries in which one works; management and administrators set them, process owners read. */
@Controller
class TargetsPage {

    private static final Set<String> SETTERS = Set.of("management", "beheer");
    private static final BigDecimal MOST = new BigDecimal("999999.9");

    private final FigureTargets targets;
    private final Branches branches;

    TargetsPage(FigureTargets targets, Branches branches) {
        this.targets = targets;
        this.branches = branches;
    }

    record Row(Figure figure, String value, String source, String setBy, boolean wrong) {
    }

    @GetMapping("/figures/targets")
    String show(@AuthenticationPrincipal Colleague me, @RequestParam(required = false) String bibliotheek, Model page) {
        return page(me, library(me, bibliotheek), Map.of(), Set.of(), page);
    }

    /** All in one go; an empty field takes the target away. With one wrong number nothing is kept. */
    @PostMapping("/figures/targets")
    String set(@AuthenticationPrincipal Colleague me, @RequestParam(required = false) String bibliotheek,
            @RequestParam Map<String, String> answers, Model page) {
        if (me.groups().stream().noneMatch(SETTERS::contains)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String library = library(me, bibliotheek);
        List<Figure> figures = figures().stream().filter(figure -> answers.containsKey(figure.id())).toList();
        Set<String> wrong = new LinkedHashSet<>();
        figures.stream().filter(figure -> !answers.get(figure.id()).isBlank() && number(answers.get(figure.id())) == null)
                .forEach(figure -> wrong.add(figure.id()));
        if (!wrong.isEmpty()) {
            return page(me, library, answers, wrong, page);
        }
        for (Figure figure : figures) {
            if (answers.get(figure.id()).isBlank()) {
                targets.drop(library, figure);
            } else {
                targets.set(library, figure, number(answers.get(figure.id())),
                        "AGREEMENT".equals(answers.get("bron-" + figure.id())) ? Source.AGREEMENT : Source.POLICY);
            }
        }
        return "redirect:/figures/targets?opgeslagen&bibliotheek=" + library;
    }

    private String page(Colleague me, String library, Map<String, String> answers, Set<String> wrong, Model page) {
        Map<String, Target> set = targets.own(Set.of(library));
        Map<String, Target> agreed = targets.agreed(Set.of(library));
        List<Row> rows = new ArrayList<>();
        for (Figure figure : figures()) {
            Target target = set.get(figure.id());
            rows.add(new Row(figure, answers.getOrDefault(figure.id(), target == null ? "" : target.written()),
                    answers.getOrDefault("bron-" + figure.id(), target == null ? "POLICY" : target.source().name()),
                    target == null ? agreed(agreed.get(figure.id())) : target.setBy(), wrong.contains(figure.id())));
        }
        Map<String, String> libraries = new TreeMap<>();
        me.branchIds().forEach(branch -> libraries.put(branches.libraryOrg(branch), branches.libraryName(branches.libraryOrg(branch))));
        page.addAttribute("rows", rows);
        page.addAttribute("libraries", libraries);
        page.addAttribute("library", library);
        page.addAttribute("wrong", rows.stream().filter(Row::wrong).toList());
        page.addAttribute("sources", List.of(Source.POLICY, Source.AGREEMENT));
        page.addAttribute("may", me.groups().stream().anyMatch(SETTERS::contains));
        return "insight/targets";
    }

    // An empty field follows the agreements.
    private static String agreed(Target target) {
        return target == null ? "" : target.written() + " volgens " + target.setBy();
    }

    private String library(Colleague me, String asked) {
        List<String> mine = me.branchIds().stream().map(branches::libraryOrg).distinct().sorted().toList();
        return mine.stream().filter(one -> one.equals(asked)).findFirst().orElseGet(() -> mine.stream().findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static List<Figure> figures() {
        return FigureList.ALL.stream().filter(FigureTargets::suits).toList();
    }

    /** Null when it is no number. */
    private static BigDecimal number(String text) {
        String plain = text.strip().replace(',', '.').replace("%", "");
        if (!plain.matches("\\d{1,6}(\\.\\d)?")) {
            return null;
        }
        return new BigDecimal(plain).min(MOST);
    }
}
