package nl.wegwijs.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.servlet.http.HttpServletRequest;

import nl.wegwijs.api.Answer;
import nl.wegwijs.api.ApiBody;
import nl.wegwijs.api.ApiMessages;
import nl.wegwijs.api.ApiPage;
import nl.wegwijs.api.ApiQuery;
import nl.wegwijs.api.ApiRefusal;
import nl.wegwijs.api.AddedFields;
import nl.wegwijs.library.FieldProblem;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.partner.ApiCaller;

/** Signals in, their status out, and what partners tell of them later. */
@RestController
class SignalsApi {

    private static final String PATH = "/api/v1/signals";
    private static final String ONE = PATH + "/{number}";

    private final ReferralDesk desk;
    private final PartnerSignals own;
    private final SignalRules rules;
    private final SignalReports reports;
    private final AddedFields addedFields;
    private final ApiMessages messages;

    SignalsApi(ReferralDesk desk, PartnerSignals own, SignalRules rules, SignalReports reports,
            AddedFields addedFields, ApiMessages messages) {
        this.desk = desk;
        this.own = own;
        this.rules = rules;
        this.reports = reports;
        this.addedFields = addedFields;
        this.messages = messages;
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> receive(@AuthenticationPrincipal ApiCaller caller, HttpServletRequest request) {
        return messages.once(caller, "", request, body -> receive(caller, body));
    }

    private Answer receive(ApiCaller caller, JsonNode body) {
        SignalBody told = SignalBody.ofSignal(body);
        NewSignal signal = told.read(caller.partnerId(), addedFields);
        refuseWrong(told.problems(), () -> rules.problems(signal));
        SignalReceipt receipt = desk.receive(signal);
        return messages.made(PATH + "/" + receipt.number(), shown(receipt));
    }

    // What could not be read is named once, not also as missing.
    private static void refuseWrong(List<FieldProblem> unreadable, Supplier<List<FieldProblem>> against) {
        List<FieldProblem> problems = new ArrayList<>(unreadable);
        against.get().stream()
                .filter(found -> unreadable.stream().noneMatch(known -> known.field().equals(found.field())))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new ApiRefusal(problems);
        }
    }

    private static Map<String, String> shown(SignalReceipt receipt) {
        return Map.of("number", receipt.number(), "status", receipt.status().name());
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(@AuthenticationPrincipal ApiCaller caller, HttpServletRequest request) {
        return messages.answer(request, reports.of(caller.partnerId(), ApiQuery.of(request, ReportStatus.ALL)));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> report(@AuthenticationPrincipal ApiCaller caller, @PathVariable String number,
            HttpServletRequest request) {
        return messages.answer(request, reports.of(number, caller.partnerId()));
    }

    @PostMapping(ONE + "/complete")
    ResponseEntity<byte[]> complete(@AuthenticationPrincipal ApiCaller caller, @PathVariable String number,
            HttpServletRequest request) {
        return messages.once(caller, "complete " + number, request, body -> {
            SignalBody told = SignalBody.ofMissing(body);
            InfoAnswer answer = told.readMissing();
            refuseWrong(told.problems(), () -> rules.problems(answer));
            return messages.done(shown(own.complete(caller.partnerId(), number, answer)));
        });
    }

    @PostMapping(ONE + "/withdraw")
    ResponseEntity<byte[]> withdraw(@AuthenticationPrincipal ApiCaller caller, @PathVariable String number,
            HttpServletRequest request) {
        return messages.once(caller, "withdraw " + number, request, body -> {
            ApiBody.nothing(body);
            return messages.done(shown(own.withdraw(caller.partnerId(), number)));
        });
    }

    @PostMapping(ONE + "/reconnected")
    ResponseEntity<byte[]> reconnected(@AuthenticationPrincipal ApiCaller caller, @PathVariable String number,
            HttpServletRequest request) {
        return messages.once(caller, "reconnected " + number, request, body -> {
            PhoneNumber phone = ApiBody.read(body, SignalBody::newPhone, "phone");
            own.reconnected(caller.partnerId(), number, phone);
            return messages.done(reports.of(number, caller.partnerId()));
        });
    }
}
