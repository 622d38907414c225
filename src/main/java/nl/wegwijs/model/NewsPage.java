package nl.wegwijs.model;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What changed in the work, for everybody who does it. */
@Controller
class NewsPage {

    private static final Duration FRESH = Duration.ofDays(14);

    private final ModelShelf shelf;
    private final Clock clock;

    NewsPage(ModelShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    @GetMapping("/desk/nieuws")
    String list(Model page) {
        List<DraftCard> news = shelf.news().stream().map(draft -> DraftCard.of(draft, clock)).toList();
        page.addAttribute("news", news);
        return "model/news";
    }

    /** The newest, for the task list; nothing when it is no news any more. */
    @GetMapping("/desk/nieuws/laatste")
    ResponseEntity<Map<String, String>> latest() {
        return shelf.news().stream().findFirst()
                .filter(draft -> draft.publishedAt().isAfter(clock.instant().minus(FRESH)))
                .map(draft -> ResponseEntity.ok(Map.of("text", draft.news(), "since", DraftCard.moment(draft.publishedAt(), clock))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
