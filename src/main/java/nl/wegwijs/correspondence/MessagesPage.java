package nl.wegwijs.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

import nl.wegwijs.library.Refusal;

/** What left the house, for administrators; the only place to read it when no mail server is set. */
@Controller
class MessagesPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.forLanguageTag("nl-NL"));
    private static final Map<MessageState, String> STATES = Map.of(MessageState.WAITING, "wacht",
            MessageState.SENT, "verstuurd", MessageState.SHOWN, "alleen hier te lezen",
            MessageState.FAILED, "komt niet aan", MessageState.STOPPED, "hoeft niet meer weg");
    private static final Map<Line, String> LINES = Map.of(Line.MAIL, "mail", Line.WEBHOOK, "systeem", Line.TEXT, "sms");

    private final PostOffice post;
    private final Carriers carriers;
    private final Clock clock;

    MessagesPage(PostOffice post, Carriers carriers, Clock clock) {
        this.post = post;
        this.carriers = carriers;
        this.clock = clock;
    }

    record Row(String number, String thread, String about, String receiver, String line, String posted, String state) {
    }

    record Refused(String address, String whose, String since, long waiting) {
    }

    @GetMapping("/desk/berichten")
    String list(Model page) {
        page.addAttribute("refused", post.refusedAddresses().stream().map(this::refused).toList());
        List<Row> rows = post.latest().stream().map(this::row).toList();
        page.addAttribute("rows", rows);
        page.addAttribute("mailOpen", carriers.of(Line.MAIL).isOpen());
        return "correspondence/messages";
    }

    @GetMapping("/desk/berichten/{number}")
    String one(@PathVariable String number, Model page) {
        page.addAttribute("number", number);
        page.addAttribute("letter", post.letter(number));
        return "correspondence/message";
    }

    /** The address is good again, or was never wrong. */
    @PostMapping("/desk/berichten/adres")
    String mend(@RequestParam String address) {
        post.mend(address);
        return "redirect:/desk/berichten";
    }

    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "correspondence/unknown";
    }

    private Refused refused(RefusedAddressView one) {
        String who = one.name() == null ? "contactpersoon" : one.name();
        return new Refused(one.address(), one.organisation() + ", " + who, moment(one.refusedAt()), one.waiting());
    }

    private Row row(MessageView one) {
        return new Row(one.number(), one.thread(), one.about(), one.receiver(), LINES.get(one.line()),
                moment(one.postedAt()), STATES.get(one.state()));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
