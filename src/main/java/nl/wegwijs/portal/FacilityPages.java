package nl.wegwijs.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.collaboration.FacilityDesk;
import nl.wegwijs.collaboration.FacilityForm;
import nl.wegwijs.collaboration.FacilityState;
import nl.wegwijs.collaboration.FacilityView;
import nl.wegwijs.collaboration.PartnerFacilities;
import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;

/** Rooms of ours that this partner uses: asking for one, calling it off, telling how many people came. */
@PartnerPage
@RequestMapping(FacilityPages.PLACE)
class FacilityPages extends RequestPages {

    static final String PLACE = "/partner/ruimte";

    private static final String COUNT = "count-visitors";

    private final FormPages pages;
    private final FacilityDesk desk;
    private final PartnerFacilities facilities;
    private final DutchDays days;

    FacilityPages(FormPages pages, PortalOptions options, FacilityDesk desk, PartnerFacilities facilities, DutchDays days) {
        super(PLACE, "request-facility", pages, options);
        this.pages = pages;
        this.desk = desk;
        this.facilities = facilities;
        this.days = days;
    }

    @GetMapping
    String list(@AuthenticationPrincipal PartnerUserView me, Model model) {
        model.addAttribute("facilities", facilities.list(me.partner()));
        return "portal/facilities";
    }

    @Override
    String request(PartnerId partner, FormValues form, UUID mark) {
        return desk.request(partner, FacilityForm.read(form), form.extra(), mark).number();
    }

    @GetMapping("/{number}")
    String show(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        FacilityView facility = facilities.find(me.partner(), number);
        boolean countable = facilities.mayBeCounted(facility);
        model.addAttribute("facility", facility);
        model.addAttribute("countable", countable);
        model.addAttribute("mayBeCalledOff", !countable && facility.state().leadsTo(FacilityState.CANCELLED));
        return "portal/facility";
    }

    @PostMapping("/{number}/afzeggen")
    String callOff(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number) {
        facilities.callOff(me.partner(), number);
        return "redirect:" + PLACE + "/" + number + "?bewaard";
    }

    @GetMapping("/{number}/bezoekers")
    String askCount(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        FacilityView facility = countable(me, number);
        return count(facility, pages.empty(COUNT, about(facility)), model);
    }

    @PostMapping("/{number}/bezoekers")
    String count(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number,
            @RequestParam MultiValueMap<String, String> post, Model model) {
        FacilityView facility = countable(me, number);
        return pages.posted(COUNT, post, about(facility)).handIn(form -> {
            facilities.count(me.partner(), number, form.number("visitors"));
            return "redirect:" + PLACE + "/" + number + "?bewaard";
        }, page -> count(facility, page, model));
    }

    private FacilityView countable(PartnerUserView me, String number) {
        FacilityView facility = facilities.find(me.partner(), number);
        if (!facilities.mayBeCounted(facility)) {
            throw Refusal.conflict("FACILITY_STATE", "Dit kunt u nu niet doorgeven.");
        }
        return facility;
    }

    private Map<String, Object> about(FacilityView facility) {
        return new HashMap<>(Map.of("caseNumber", facility.number(), "partnerText", "Uw organisatie",
                "purposeText", facility.purpose().label(), "whenText", days.day(facility.slots().get(0).date()) + ", "
                        + facility.slots().size() + " keer", "expectedText", facility.expected() + " per keer",
                "roomText", facility.room()));
    }

    private static String count(FacilityView facility, FormPage page, Model model) {
        model.addAttribute("facility", facility);
        model.addAttribute("page", page);
        return "portal/count-visitors";
    }
}
