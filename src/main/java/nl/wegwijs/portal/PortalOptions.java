package nl.wegwijs.portal;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Branches;
import nl.wegwijs.referral.SignalForm;

/** What the forms of people outside are filled with: lists to choose from, and answers that are known. */
@Component
class PortalOptions {

    private final Branches branches;

    PortalOptions(Branches branches) {
        this.branches = branches;
    }

    Map<String, Object> signUp() {
        return Map.of("municipalityOptions", municipalities());
    }

    Map<String, Object> partnerSignal() {
        return Map.of("source", SignalForm.BY_PARTNER, "partnerOptions", List.of(), "municipalityOptions", municipalities());
    }

    private List<Map<String, String>> municipalities() {
        return branches.municipalities().stream()
                .map(one -> Map.of("value", one.code(), "label", one.name())).toList();
    }
}
