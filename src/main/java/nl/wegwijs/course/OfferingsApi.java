package nl.wegwijs.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import jakarta.servlet.http.HttpServletRequest;

import nl.wegwijs.api.ApiBody;
import nl.wegwijs.api.ApiMessages;
import nl.wegwijs.api.ApiPath;
import nl.wegwijs.api.JsonFields;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.partner.ApiCaller;

/** A partner's own offerings, and whether there is room in them. */
@RestController
class OfferingsApi {

    private final CourseCatalogue catalogue;
    private final ApiMessages messages;
    private final Clock clock;

    OfferingsApi(CourseCatalogue catalogue, ApiMessages messages, Clock clock) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    record Capacity(String status, LocalDate updatedOn, boolean stale) {
    }

    record Shown(UUID id, String title, SkillDomain domain, OfferingForm form, Capacity capacity) {
    }

    private record Told(CapacityStatus status, LocalDate on) {
    }

    @GetMapping("/api/v1/offerings")
    ResponseEntity<byte[]> list(@AuthenticationPrincipal ApiCaller caller, HttpServletRequest request) {
        List<Shown> own = catalogue.offeringsOf(caller.partnerId()).stream().map(this::shown).toList();
        return messages.answer(request, Map.of("items", own));
    }

    // Said twice it says the same: no Idempotency-Key is needed.
    @PutMapping("/api/v1/offerings/{id}/capacity")
    ResponseEntity<byte[]> tell(@AuthenticationPrincipal ApiCaller caller, @PathVariable String id,
            HttpServletRequest request) {
        Told told = ApiBody.read(messages.read(request), this::told, "status", "updatedOn");
        return messages.answer(request, shown(catalogue.updateCapacity(caller.partnerId(), new OfferingId(ApiPath.uuid(id)),
                told.status(), told.on())));
    }

    private Told told(JsonFields fields) {
        fields.require("status", "Is er plek?");
        LocalDate today = LocalDate.now(clock);
        LocalDate on = fields.day("updatedOn");
        if (on != null && on.isAfter(today)) {
            fields.problem("updatedOn", "IN_FUTURE", "Deze dag moet al geweest zijn.");
        }
        String code = fields.text("status");
        CapacityStatus status = CapacityStatus.of(code).orElse(null);
        if (code != null && status == null) {
            fields.problem("status", "UNKNOWN_VALUE", "Deze waarde kennen we niet.");
        }
        return new Told(status, on == null ? today : on);
    }

    private Shown shown(OfferingView offering) {
        return new Shown(offering.id().value(), offering.title(), offering.domain(), offering.form(),
                new Capacity(offering.capacity().code(), offering.capacityUpdatedOn(),
                        catalogue.isStale(offering, LocalDate.now(clock))));
    }
}
