package nl.wegwijs.portal;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.library.Branches;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.SignalForm;

/** What the forms of people outside are filled with: lists to choose from, and answers that are known. */
@Component
class PortalOptions {

    private final Branches branches;
    private final CourseCatalogue courses;

    PortalOptions(Branches branches, CourseCatalogue courses) {
        this.branches = branches;
        this.courses = courses;
    }

    Map<String, Object> signUp() {
        return Map.of("municipalityOptions", municipalities());
    }

    Map<String, Object> offerHelp() {
        return Map.of("branchOptions", branches.all().stream()
                .map(one -> Map.of("value", one.id().value(), "label", one.name())).toList());
    }

    Map<String, Object> partnerSignal() {
        return Map.of("source", SignalForm.BY_PARTNER, "partnerOptions", List.of(), "municipalityOptions", municipalities());
    }

    Map<String, Object> reverse(PartnerId provider) {
        return Map.of("municipalityOptions", municipalities(), "offeringOptions", courses.offeringsOf(provider).stream()
                .map(one -> Map.of("value", one.id().toString(), "label", one.title())).toList());
    }

    /** Which partner asks is known; the list is for colleagues. */
    Map<String, Object> asked(PartnerId asking) {
        return Map.of("partner", asking.toString(), "partnerOptions", List.of());
    }

    Map<String, Object> nothing() {
        return Map.of();
    }

    Map<String, Object> missing() {
        return Map.of("municipalityOptions", municipalities());
    }

    private List<Map<String, String>> municipalities() {
        return branches.municipalities().stream()
                .map(one -> Map.of("value", one.code(), "label", one.name())).toList();
    }
}
