package nl.wegwijs.referral;

import java.util.Map;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.PartnerId;

/** Reads the forms {@code signal} and {@code sign-up} as the signal they tell of, whoever filled them in. */
public final class SignalForm {

    private record Door(SignalSource source, SignalChannel channel) {
    }

    /** The answer that says that a partner fills in the form by itself; it is given, not asked. */
    public static final String BY_PARTNER = "PARTNER";

    private static final Map<String, Door> DOORS = Map.of(
            "SELF", new Door(SignalSource.SELF, SignalChannel.WALK_IN),
            "FAMILY", new Door(SignalSource.FAMILY, SignalChannel.WALK_IN),
            "IDO", new Door(SignalSource.IDO, SignalChannel.WALK_IN),
            "QUESTION", new Door(SignalSource.DESK, SignalChannel.WALK_IN),
            "PHONE", new Door(SignalSource.SELF, SignalChannel.PHONE),
            "PARTNER_PAPER", new Door(SignalSource.PARTNER, SignalChannel.PAPER),
            BY_PARTNER, new Door(SignalSource.PARTNER, SignalChannel.PORTAL));

    private SignalForm() {
    }

    /** Filled in by a colleague at the desk. */
    public static NewSignal atDesk(FormValues form) {
        return read(form, DOORS.get(form.code("source")),
                form.has("partner") ? PartnerId.of(form.code("partner")) : null);
    }

    /** Filled in by somebody who works at this partner. */
    public static NewSignal ofPartner(FormValues form, PartnerId partner) {
        return read(form, DOORS.get(BY_PARTNER), partner);
    }

    /** Filled in by somebody who works at this partner, about one of the group for which we make a course. */
    public static NewSignal ofGroup(FormValues form, PartnerId partner) {
        return read(form, new Door(SignalSource.CUSTOM_GROUP, SignalChannel.PORTAL), partner);
    }

    /** Filled in by the person or by family, without us. */
    public static NewSignal signUp(FormValues form) {
        return read(form, new Door(form.one("forWhom", SignalSource.class), SignalChannel.PORTAL), null);
    }

    private static NewSignal read(FormValues form, Door door, PartnerId partner) {
        boolean agreed = form.yes("toldAndAgreed");
        return new NewSignal(door.source(), door.channel(), partner,
                form.has("givenName") ? candidate(form) : null,
                form.one("consentAtSource", ConsentAtSource.class), form.date("consentOn"),
                agreed || form.yes("personKnows"), form.yes("contactLoop"),
                form.all("needDomains", SkillDomain.class), form.all("indicators", Indicator.class), screening(form), false,
                form.one("urgentHint", UrgentHint.class), form.date("deadline"), form.text("note"),
                form.text("partnerReference"), null, form.yes("canIntakeNow"), agreed,
                form.yes("warmContactOffered"), form.extra());
    }

    private static Screening screening(FormValues form) {
        ScreeningInstrument instrument = form.one("screening", ScreeningInstrument.class);
        return instrument == null ? null : new Screening(instrument, form.text("screeningResult"), null);
    }

    /** Who does not say how is called. */
    public static Candidate candidate(FormValues form) {
        return new Candidate(form.text("givenName"), form.text("familyName"),
                form.phone("phone"), form.text("email"),
                form.has("preferredChannel") ? form.one("preferredChannel", Channel.class) : Channel.PHONE,
                form.all("contactTimes", ContactTime.class), form.code("contactLanguage"), form.code("municipality"),
                form.number("birthYear"));
    }
}
