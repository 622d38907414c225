package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.partner.PartnerId;

/** Signals to test with; every word says what is unusual about this one. */
final class ReferralFixtures {

    private SignalSource source = SignalSource.PARTNER;
    private SignalChannel channel = SignalChannel.API;
    private PartnerId partner;
    private Candidate candidate = aPerson("Hennie", "0600000013", "9001");
    private ConsentAtSource consent = ConsentAtSource.YES_SPOKEN;
    private LocalDate consentOn;
    private boolean personKnows = true;
    private boolean contactLoop;
    private String note = "Bellen na vier uur.";
    private String partnerReference;
    private boolean toldAndAgreed;
    private Map<String, Object> ownerFields = Map.of();

    private ReferralFixtures() {
    }

    static Candidate aPerson(String givenName, String phone, String municipalityCode) {
        return new Candidate(givenName, "van 't Hof", PhoneNumber.parse(phone).orElseThrow(), null, Channel.PHONE,
                Set.of(ContactTime.MORNING), null, municipalityCode, 1967);
    }

    static ReferralFixtures aSignal() {
        return new ReferralFixtures();
    }

    ReferralFixtures from(PartnerId sender) {
        partner = sender;
        return this;
    }

    ReferralFixtures about(Candidate person) {
        candidate = person;
        return this;
    }

    ReferralFixtures atDesk() {
        source = SignalSource.SELF;
        channel = SignalChannel.WALK_IN;
        toldAndAgreed = true;
        return this;
    }

    ReferralFixtures onPaper() {
        channel = SignalChannel.PAPER;
        return this;
    }

    ReferralFixtures notTold() {
        toldAndAgreed = false;
        return this;
    }

    ReferralFixtures withOwnerField(String key, Object value) {
        ownerFields = Map.of(key, value);
        return this;
    }

    ReferralFixtures consented(ConsentAtSource answer, LocalDate on) {
        consent = answer;
        consentOn = on;
        return this;
    }

    ReferralFixtures behindTheirBack() {
        personKnows = false;
        return this;
    }

    ReferralFixtures withContactLoop() {
        contactLoop = true;
        return this;
    }

    ReferralFixtures noting(String text) {
        note = text;
        return this;
    }

    ReferralFixtures withReference(String reference) {
        partnerReference = reference;
        return this;
    }

    NewSignal told() {
        return new NewSignal(source, channel, partner, candidate, consent, consentOn, personKnows, contactLoop,
                Set.of(SkillDomain.DIGITAL_BASIC), Set.of(Indicator.NO_EMAIL), null, false, UrgentHint.NONE, null,
                note, partnerReference, null, false, toldAndAgreed, false, ownerFields);
    }

    /** A signal that no database has seen. */
    Signal booked() {
        return new Signal("SG-2026-00001", "bibliotheek", BranchId.of("veenrijk"), told(), Instant.EPOCH);
    }

    /** A case that no database has seen. */
    ReferralCase opened() {
        return new ReferralCase("TR-2026-00001", booked(), ParticipantId.next(), Urgency.NORMAL, Instant.EPOCH);
    }
}
