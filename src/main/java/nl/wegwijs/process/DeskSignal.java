package nl.wegwijs.process;

import java.util.Map;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.NewSignal;
import nl.wegwijs.referral.SignalChannel;
import nl.wegwijs.referral.SignalSource;
import nl.wegwijs.referral.UrgentHint;

/** Reads the form {@code signal}, filled in at the desk, as the signal it tells of. */
final class DeskSignal {

    private record Door(SignalSource source, SignalChannel channel) {
    }

    private static final Map<String, Door> DOORS = Map.of(
            "SELF", new Door(SignalSource.SELF, SignalChannel.WALK_IN),
            "FAMILY", new Door(SignalSource.FAMILY, SignalChannel.WALK_IN),
            "IDO", new Door(SignalSource.IDO, SignalChannel.WALK_IN),
            "QUESTION", new Door(SignalSource.DESK, SignalChannel.WALK_IN),
            "PHONE", new Door(SignalSource.SELF, SignalChannel.PHONE),
            "PARTNER_PAPER", new Door(SignalSource.PARTNER, SignalChannel.PAPER));

    private DeskSignal() {
    }

    static NewSignal from(FormValues form) {
        Door door = DOORS.get(form.code("source"));
        boolean agreed = form.yes("toldAndAgreed");
        return new NewSignal(door.source(), door.channel(),
                form.has("partner") ? PartnerId.of(form.code("partner")) : null,
                form.has("givenName") ? candidate(form) : null,
                form.one("consentAtSource", ConsentAtSource.class), form.date("consentOn"),
                agreed || form.yes("personKnows"), form.yes("contactLoop"),
                form.all("needDomains", SkillDomain.class), null, null, false,
                form.one("urgentHint", UrgentHint.class), form.date("deadline"), form.text("note"),
                form.text("partnerReference"), null, form.yes("canIntakeNow"), agreed, false, form.extra());
    }

    static Candidate candidate(FormValues form) {
        return new Candidate(form.text("givenName"), form.text("familyName"),
                form.phone("phone"), form.text("email"), form.one("preferredChannel", Channel.class),
                form.all("contactTimes", ContactTime.class), form.code("contactLanguage"), form.code("municipality"),
                form.number("birthYear"));
    }
}
