package nl.wegwijs.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import nl.wegwijs.api.JsonFields;
import nl.wegwijs.api.AddedFields;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.FieldProblem;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.PartnerId;

/** The body of a signal that a partner posts, and all that is wrong with its form. */
class SignalBody {

    private final List<FieldProblem> problems = new ArrayList<>();
    private final JsonNode body;
    private final JsonFields fields;

    private SignalBody(JsonNode body, String... known) {
        this.body = body;
        this.fields = new JsonFields(body, "", problems, known);
    }

    static SignalBody ofSignal(JsonNode body) {
        return new SignalBody(body, "candidate", "consentAtSource", "consentOn", "personKnows", "contactLoop",
                "needDomains", "indicators", "screening", "urgency", "note", "partnerReference", "reverse",
                "warmContactOffered", "extra");
    }

    static SignalBody ofMissing(JsonNode body) {
        return new SignalBody(body, "candidate", "consentAtSource", "consentOn", "personKnows", "contactLoop");
    }

    NewSignal read(PartnerId sender, AddedFields addedFields) {
        fields.require("consentAtSource", "Vond de persoon het goed dat u dit stuurt?");
        fields.require("personKnows", "Weet de persoon dat u dit stuurt?");
        fields.require("needDomains", "Waar wil de persoon hulp bij?");
        Reverse reverse = reverse();
        return new NewSignal(
                reverse == null ? SignalSource.PARTNER : SignalSource.REVERSE,
                SignalChannel.API,
                sender,
                candidate(),
                fields.code("consentAtSource", ConsentAtSource.class),
                fields.day("consentOn"),
                fields.truth("personKnows"),
                fields.truth("contactLoop"),
                fields.codes("needDomains", SkillDomain.class),
                fields.codes("indicators", Indicator.class),
                screening(),
                fields.truth("urgency"),
                UrgentHint.NONE,
                null,
                fields.text("note"),
                fields.text("partnerReference"),
                reverse,
                false,
                false,
                fields.truth("warmContactOffered"),
                addedFields.read("signal", body.get("extra"), problems));
    }

    /** What a partner tells later, when something was missing. */
    InfoAnswer readMissing() {
        fields.require("consentAtSource", "Vond de persoon het goed dat u dit stuurt?");
        fields.require("personKnows", "Weet de persoon dat u dit stuurt?");
        ConsentAtSource consent = fields.code("consentAtSource", ConsentAtSource.class);
        return new InfoAnswer(consent == ConsentAtSource.NO ? InfoAnswerKind.DECLINED : InfoAnswerKind.RECEIVED,
                consent, fields.day("consentOn"), fields.truth("personKnows"), fields.truth("contactLoop"),
                candidate());
    }

    /** Those found while reading. */
    List<FieldProblem> problems() {
        return problems;
    }

    private Candidate candidate() {
        JsonFields person = fields.object("candidate", "givenName", "familyName", "phone", "email",
                "preferredChannel", "contactTimes", "municipalityCode", "birthYear");
        if (person == null) {
            return null;
        }
        person.require("preferredChannel", "Hoe wil de persoon contact?");
        return new Candidate(person.text("givenName"), person.text("familyName"), phone(person),
                person.text("email"), person.code("preferredChannel", Channel.class),
                person.codes("contactTimes", ContactTime.class), null, person.text("municipalityCode"),
                person.wholeNumber("birthYear"));
    }

    private static PhoneNumber phone(JsonFields person) {
        person.require("phone", "Op welk nummer kunnen we bellen?");
        return newPhone(person);
    }

    /** Null when there is none. */
    static PhoneNumber newPhone(JsonFields person) {
        String typed = person.text("phone");
        PhoneNumber phone = PhoneNumber.parse(typed).orElse(null);
        if (typed != null && phone == null) {
            person.problem("phone", "PHONE", "Dit is geen Nederlands telefoonnummer.");
        }
        return phone;
    }

    private Screening screening() {
        JsonFields test = fields.object("screening", "instrument", "result", "on");
        if (test == null) {
            return null;
        }
        test.require("instrument", "Welke test deed u?");
        return new Screening(test.code("instrument", ScreeningInstrument.class), test.text("result"), test.day("on"));
    }

    private Reverse reverse() {
        JsonFields back = fields.object("reverse", "reason", "offeringId", "priorLevels");
        if (back == null) {
            return null;
        }
        back.require("reason", "Waarom past uw aanbod niet?");
        return new Reverse(back.code("reason", ReverseReason.class), back.uuid("offeringId"),
                back.objects("priorLevels", "scale", "value", "confidence", "on").stream().map(SignalBody::priorLevel)
                        .filter(level -> level.level() != null).toList());
    }

    private static PriorLevel priorLevel(JsonFields level) {
        level.require("scale", "Op welke schaal is dit niveau?");
        level.require("value", "Welk niveau is het?");
        LevelScale scale = level.code("scale", LevelScale.class);
        String value = level.text("value");
        boolean known = scale != null && value != null && scale.steps().contains(value);
        if (scale != null && value != null && !known) {
            level.problem("value", "UNKNOWN_VALUE", "Dit niveau kennen we niet op deze schaal.");
        }
        return new PriorLevel(known ? SkillLevel.of(scale, value) : null,
                level.code("confidence", Confidence.class), level.day("on"));
    }
}
