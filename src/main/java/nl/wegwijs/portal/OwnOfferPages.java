package nl.wegwijs.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.alignment.PartnerOffers;
import nl.wegwijs.course.CapacityStatus;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerUserView;

/** What this partner offers, and whether there is room. */
@PartnerPage
@RequestMapping("/partner/aanbod")
class OwnOfferPages {

    private final CourseCatalogue courses;
    private final PartnerOffers offers;
    private final Clock clock;

    OwnOfferPages(CourseCatalogue courses, PartnerOffers offers, Clock clock) {
        this.courses = courses;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal PartnerUserView me, Model model) {
        model.addAttribute("offerings", courses.offeringsOf(me.partner()));
        model.addAttribute("stale", courses.staleCapacities(me.partner(), LocalDate.now(clock)).stream()
                .map(offering -> offering.id().value()).toList());
        model.addAttribute("asked", offers.isAsked(me.partner()));
        model.addAttribute("statuses", CapacityStatus.values());
        return "portal/offerings";
    }

    /** All of it is right, but for what was ticked. */
    @PostMapping("/klopt")
    String confirm(@AuthenticationPrincipal PartnerUserView me, @RequestParam(required = false) Set<UUID> gone) {
        offers.confirm(me.partner(), Stream.ofNullable(gone).flatMap(Set::stream).map(OfferingId::new)
                .collect(Collectors.toSet()));
        return "redirect:/partner/aanbod?bewaard";
    }

    @PostMapping("/{id}")
    String change(@AuthenticationPrincipal PartnerUserView me, @PathVariable UUID id, @RequestParam String capacity) {
        CapacityStatus status = CapacityStatus.of(capacity)
                .orElseThrow(() -> Refusal.invalid("capacity", "OPTION", "Kies een antwoord van de lijst."));
        courses.updateCapacity(me.partner(), new OfferingId(id), status, LocalDate.now(clock));
        return "redirect:/partner/aanbod?bewaard";
    }
}
