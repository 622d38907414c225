package nl.wegwijs.process;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.jdbc.support.JdbcUtils;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.library.Theme;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.AgreementTarget;
import nl.wegwijs.partner.AgreementTerms;
import nl.wegwijs.partner.CooperationModel;
import nl.wegwijs.partner.NewPartner;
import nl.wegwijs.partner.PartnerCategory;
import nl.wegwijs.partner.PartnerContact;
import nl.wegwijs.partner.PartnerProfile;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerTalk;
import nl.wegwijs.partner.PartnerType;
import nl.wegwijs.partner.SharedTask;
import nl.wegwijs.partner.TaskOwner;

/** Reads the forms about agreements, and writes terms back into them; says only, decides nothing. */
final class AgreementForm {

    private static final int CENTS = 100;
    private static final int TARGETS = 3;
    private static final Map<SharedTask, String> OWNER_KEYS = new EnumMap<>(SharedTask.class);

    static {
        Arrays.stream(SharedTask.values()).forEach(task -> OWNER_KEYS.put(task, ownerKey(task)));
    }

    private AgreementForm() {
    }

    // ENROLMENT_ADMIN is the field enrolmentAdminBy.
    private static String ownerKey(SharedTask task) {
        return JdbcUtils.convertUnderscoreNameToPropertyName(task.name()) + "By";
    }

    static NewPartner found(FormValues form) {
        return new NewPartner(form.text("name").strip(), form.one("type", PartnerType.class),
                form.one("category", PartnerCategory.class), form.all("roles", PartnerRole.class), Set.of(), Set.of(),
                Set.of(), BranchId.of(form.code("branch")), false, List.of());
    }

    static PartnerProfile profile(FormValues form) {
        return new PartnerProfile(form.all("roles", PartnerRole.class), form.all("themes", Theme.class),
                form.all("targetGroups", TargetGroup.class), Set.copyOf(form.codes("area")),
                Set.copyOf(form.codes("existingUse")));
    }

    static PartnerTalk talk(FormValues form) {
        List<String> facts = form.codes("facts");
        return new PartnerTalk(form.date("heldOn"), new PartnerContact(form.text("contactName"),
                form.text("contactFunction"), form.text("contactMail"), form.text("contactPhone"), true), Set.copyOf(form.codes("wants")),
                Set.copyOf(form.codes("offers")), form.text("next"), facts.contains("DATA"), facts.contains("MONEY"),
                facts.contains("TOGETHER"), facts.contains("ROOM"), facts.contains("CARDS"));
    }

    static AgreementTerms terms(FormValues form) {
        Map<SharedTask, TaskOwner> split = new EnumMap<>(SharedTask.class);
        OWNER_KEYS.forEach((task, key) -> split.put(task, form.one(key, TaskOwner.class)));
        return new AgreementTerms(form.all("kinds", AgreementKind.class), form.one("model", CooperationModel.class), split,
                form.number("responseDays"), form.code("toldMost"), form.yes("warmByDefault"),
                targets(form), (long) form.number("costs") * CENTS, form.number("partnerPercent"), form.date("startsOn"),
                form.date("endsOn"), Integer.parseInt(form.code("evaluationMonths")), form.text("exitRule"));
    }

    private static List<AgreementTarget> targets(FormValues form) {
        return IntStream.rangeClosed(1, TARGETS).mapToObj(n -> "target" + n).filter(form::has)
                .map(key -> new AgreementTarget(form.code(key), form.number(key + "Value"),
                        form.one(key + "Period", AgreementTarget.Period.class)))
                .toList();
    }

    /** Terms as answers that may be changed. */
    static Map<String, Object> answers(AgreementTerms terms) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("kinds", terms.kinds().stream().sorted().map(Enum::name).toList());
        answers.put("model", terms.model().name());
        terms.split().forEach((task, owner) -> answers.put(OWNER_KEYS.get(task), owner.name()));
        answers.put("responseDays", terms.responseDays());
        answers.put("toldMost", terms.toldMost());
        answers.put("warmByDefault", terms.warmByDefault());
        for (int n = 0; n < terms.targets().size(); n++) {
            AgreementTarget target = terms.targets().get(n);
            answers.put("target" + (n + 1), target.figure());
            answers.put("target" + (n + 1) + "Value", target.value());
            answers.put("target" + (n + 1) + "Period", target.period().name());
        }
        answers.put("costs", (int) (terms.costCents() / CENTS));
        answers.put("partnerPercent", terms.partnerPercent());
        answers.put("startsOn", terms.startsOn().toString());
        answers.put("endsOn", Optional.ofNullable(terms.endsOn()).map(Object::toString).orElse(null));
        answers.put("evaluationMonths", String.valueOf(terms.evaluationMonths()));
        answers.put("exitRule", terms.exitRule());
        return answers;
    }

    static Map<String, Object> answers(PartnerContact contact) {
        return Map.of("contactName", contact.name(), "contactFunction", contact.function(), "contactMail",
                contact.workEmail(), "contactPhone", contact.workPhone());
    }
}
