package nl.wegwijs.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.servlet.http.HttpServletRequest;

import nl.wegwijs.api.ApiBody;
import nl.wegwijs.api.ApiMessages;
import nl.wegwijs.api.ApiPage;
import nl.wegwijs.api.ApiQuery;
import nl.wegwijs.api.JsonFields;
import nl.wegwijs.partner.ApiCaller;

/** Referrals to a partner, and what it answers. */
@RestController
class ReferralsApi {

    private static final String PATH = "/api/v1/referrals";
    private static final String ONE = PATH + "/{number}";

    private final OnwardDesk desk;
    private final ApiMessages messages;
    private final Clock clock;

    ReferralsApi(OnwardDesk desk, ApiMessages messages, Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    record Shown(String number, OnwardStatus status, OnwardReason reason, UUID offeringId, Instant sentAt,
            Instant appointment, LocalDate startsOn, String question, String reply, Map<String, Object> person) {

        static Shown of(ReceiverView view) {
            return new Shown(view.number(), view.status(), view.reason(),
                    view.offering() == null ? null : view.offering().value(), view.sentAt(), view.appointment(),
                    view.startsOn(), view.question(), view.reply(), view.person());
        }

        @Override
        public String toString() {
            return "Shown " + number;
        }
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(@AuthenticationPrincipal ApiCaller caller, HttpServletRequest request) {
        ApiMessages.requireAccept(request);
        ApiQuery<OnwardStatus> query = ApiQuery.of(request, Receivers.OPEN);
        return messages.answer(request, ApiPage.of(
                desk.forReceiver(caller.partnerId(), query.statuses(), query.page()), Shown::of));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(@AuthenticationPrincipal ApiCaller caller, @PathVariable String number,
            HttpServletRequest request) {
        ApiMessages.requireAccept(request);
        return messages.answer(request, Shown.of(desk.forReceiver(caller.partnerId(), number)));
    }

    @PostMapping(ONE + "/accept")
    ResponseEntity<byte[]> accept(@AuthenticationPrincipal ApiCaller caller, @PathVariable String number,
            HttpServletRequest request) {
        return answer(caller, number, "accept", request, (id, body) -> {
            ApiBody.nothing(body);
            desk.partnerAnswered(id, PartnerReply.of(PartnerAnswer.ACCEPTED));
        });
    }

    @PostMapping(ONE + "/reject")
    ResponseEntity<byte[]> reject(@AuthenticationPrincipal ApiCaller caller, @PathVariable String number,
            HttpServletRequest request) {
        return answer(caller, number, "reject", request, (id, body) -> desk.partnerAnswered(id, new PartnerReply(
                PartnerAnswer.REJECTED, ApiBody.read(body, ReferralsApi::why, "reason"), null)));
    }

    @PostMapping(ONE + "/ask")
    ResponseEntity<byte[]> ask(@AuthenticationPrincipal ApiCaller caller, @PathVariable String number,
            HttpServletRequest request) {
        return answer(caller, number, "ask", request, (id, body) -> desk.partnerAnswered(id, new PartnerReply(
                PartnerAnswer.QUESTION, null, ApiBody.read(body, ReferralsApi::question, "question"))));
    }

    @PostMapping(ONE + "/start")
    ResponseEntity<byte[]> start(@AuthenticationPrincipal ApiCaller caller, @PathVariable String number,
            HttpServletRequest request) {
        return answer(caller, number, "start", request, (id, body) -> desk.partnerReported(id, StartAnswer.STARTED,
                ApiBody.read(body, this::dayThatWas, "on"), null));
    }

    @PostMapping(ONE + "/return")
    ResponseEntity<byte[]> sendBack(@AuthenticationPrincipal ApiCaller caller, @PathVariable String number,
            HttpServletRequest request) {
        return answer(caller, number, "return", request, (id, body) -> desk.partnerReported(id, StartAnswer.RETURNED,
                null, ApiBody.read(body, fields -> fields.code("reason", NotStartedBecause.class), "reason")));
    }

    @PostMapping(ONE + "/complete")
    ResponseEntity<byte[]> complete(@AuthenticationPrincipal ApiCaller caller, @PathVariable String number,
            HttpServletRequest request) {
        return answer(caller, number, "complete", request, (id, body) -> desk.partnerCompleted(id,
                ApiBody.read(body, this::dayThatWas, "on")));
    }

    private ResponseEntity<byte[]> answer(ApiCaller caller, String number, String what, HttpServletRequest request,
            BiConsumer<OnwardReferralId, JsonNode> work) {
        return messages.once(caller, what + " " + number, request, body -> {
            OnwardReferralId id = desk.addressedTo(caller.partnerId(), number);
            work.accept(id, body);
            Map<String, Object> now = new LinkedHashMap<>();
            now.put("number", number);
            now.put("status", desk.view(id).status());
            return messages.done(now);
        });
    }

    private static RejectedBecause why(JsonFields fields) {
        fields.require("reason", "Waarom past het niet?");
        return fields.code("reason", RejectedBecause.class);
    }

    private static String question(JsonFields fields) {
        fields.require("question", "Wat wilt u weten?");
        return fields.text("question");
    }

    private LocalDate dayThatWas(JsonFields fields) {
        LocalDate day = fields.day("on");
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            fields.problem("on", "IN_FUTURE", "Deze dag moet al geweest zijn.");
        }
        return day;
    }
}
