package nl.wegwijs.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.partner.PartnerId;

/** Reads the form {@code reverse-referral}, in which a provider sends on somebody whom it cannot serve. */
public final class ReverseForm {

    private ReverseForm() {
    }

    public static NewSignal read(FormValues form, PartnerId provider) {
        List<PriorLevel> levels = form.has("level") ? List.of(new PriorLevel(level(form.code("level")),
                form.one("confidence", Confidence.class), form.date("levelOn"))) : List.of();
        Reverse reverse = new Reverse(form.one("reason", ReverseReason.class),
                form.has("offering") ? UUID.fromString(form.code("offering")) : null, levels);
        return new NewSignal(SignalSource.REVERSE, SignalChannel.PORTAL, provider,
                form.has("givenName") ? SignalForm.candidate(form) : null,
                form.one("consentAtSource", ConsentAtSource.class), form.date("consentOn"), form.yes("personKnows"),
                form.yes("contactLoop"), form.all("needDomains", SkillDomain.class), Set.of(), null, false,
                UrgentHint.NONE, null, form.text("note"), form.text("partnerReference"), reverse, false, false, false,
                form.extra());
    }

    // Codes as NT2_CEFR_A1: the scale, then the step on it.
    private static SkillLevel level(String code) {
        return Arrays.stream(LevelScale.values())
                .filter(scale -> code.startsWith(scale.name() + "_"))
                .map(scale -> SkillLevel.of(scale, code.substring(scale.name().length() + 1))).findFirst().orElseThrow();
    }
}
