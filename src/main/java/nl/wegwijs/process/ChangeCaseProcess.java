package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseOutcome;
import nl.wegwijs.referral.ChangeDesk;
import nl.wegwijs.referral.ConsentScope;
import nl.wegwijs.referral.ContactChange;
import nl.wegwijs.referral.EarlyEnd;
import nl.wegwijs.referral.PauseReason;

/** {@code change-case.bpmn}: what changes beside the way, by the number of the case. */
@Configuration(proxyBeanMethods = false)
class ChangeCaseProcess {

    static final String KEY = "change-case";

    private static final String ERASE = "ERASE";
    private static final Map<String, String> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put("STOPS", "Deelnemer stopt");
        CHANGES.put("MOVED", "Deelnemer verhuist");
        CHANGES.put("URGENT", "Spoed: brief of probleem met haast");
        CHANGES.put("PAUSE", "Pauze");
        CHANGES.put("GO_ON", "Weer verder na een pauze");
        CHANGES.put("CONSENT", "Toestemming intrekken (een deel)");
        CHANGES.put("NOT_REGISTERED", "Wil niet meer geregistreerd staan");
        CHANGES.put("CONTACT", "Contactgegevens kloppen niet");
        CHANGES.put("OUTCOME", "Uitkomst klopt niet (afgesloten traject)");
        CHANGES.put("MISTAKE", "Per ongeluk gemaakt");
        CHANGES.put("DECEASED", "Deelnemer is overleden");
        CHANGES.put(ERASE, "Gegevens wissen (verzoek is goedgekeurd)");
    }

    private interface Change {

        void of(CaseId id, FormValues form);
    }

    @Bean(KEY + "Start")
    StartFormBinding changeCaseStart(CaseDesk cases, ChangeDesk desk, TaskDoor door, @Lazy RuntimeService runtime) {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("STOPS", (id, form) -> cases.endEarly(id, EarlyEnd.WITHDREW, null, form.code("stopReason")));
        changes.put("MOVED", (id, form) -> desk.reportMoved(id));
        changes.put("URGENT", (id, form) -> cases.reportUrgent(id));
        changes.put("PAUSE", (id, form) -> desk.hold(id, form.date("until"), PauseReason.valueOf(form.code("why"))));
        changes.put("GO_ON", (id, form) -> desk.resume(id));
        changes.put("CONSENT", (id, form) -> desk.withdrawConsent(id, form.all("scopes", ConsentScope.class)));
        changes.put("NOT_REGISTERED", (id, form) -> cases.endEarly(id, EarlyEnd.REGISTRATION_WITHDRAWN));
        changes.put("CONTACT", (id, form) -> desk.correctContact(id, contact(form), form.text("reason")));
        changes.put("OUTCOME", (id, form) -> desk.correctOutcome(id, CaseOutcome.valueOf(form.code("outcome")),
                form.text("reason")));
        changes.put("MISTAKE", (id, form) -> desk.endByMistake(id, form.text("reason")));
        changes.put("DECEASED", (id, form) -> cases.endEarly(id, EarlyEnd.DECEASED));
        changes.put(ERASE, (id, form) -> cases.approveErasure(id));
        return StartFormBinding.of(() -> Map.of("changeOptions", offered(door)), form -> {
            CaseId id = desk.find(form.text("caseNumber"), door.caller().branchIds());
            changes.get(form.code("change")).of(id, form);
            return runtime.startProcessInstanceByKey(KEY, form.text("caseNumber"), cases.card(id)).getId();
        });
    }

    // Only who answers for privacy may erase; the server refuses what was not offered.
    private static List<Map<String, Object>> offered(TaskDoor door) {
        List<Map<String, Object>> options = new ArrayList<>();
        CHANGES.forEach((code, label) -> options.add(FormTexts.option(code, label)));
        options.removeIf(option -> ERASE.equals(option.get("value")) && !door.caller().groups().contains("privacy"));
        return options;
    }

    private static ContactChange contact(FormValues form) {
        return new ContactChange(form.text("givenName"), form.text("familyName"), phone(form), form.text("email"),
                form.one("preferredChannel", Channel.class));
    }

    private static PhoneNumber phone(FormValues form) {
        return form.has("phone") ? form.phone("phone") : null;
    }
}
