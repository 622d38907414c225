package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.Indicator;
import nl.wegwijs.referral.NewSignal;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.Reverse;
import nl.wegwijs.referral.ReverseReason;
import nl.wegwijs.referral.SignalChannel;
import nl.wegwijs.referral.SignalSource;
import nl.wegwijs.referral.UrgentHint;

/** Invents the people of the demonstration and the signals about them. Nobody here exists. */
@Component
class DemoPeople {

    private static final int RECENT = 12;
    private static final int VERY_RECENT = 8;
    private static final int YOUNG = 17;
    private static final int YOUNGEST_ADULT = 19;
    private static final List<ReverseReason> REASONS = List.of(ReverseReason.PROVIDER_WAITLIST,
            ReverseReason.LEVEL_TOO_LOW, ReverseReason.TRAVEL_OR_TIME);
    private static final List<String> GIVEN = List.of("Hennie", "Bram", "Samira", "Kees", "Ewa", "Dirk", "Amina",
            "Gerard", "Noor", "Ria", "Lidia", "Yusuf", "Joke", "Piotr", "Fatima", "Wim", "Leyla", "Cor", "Olga", "Ali",
            "Truus", "Sevda", "Henk", "Maria", "Tesfay", "Anja", "Bas", "Halima", "Joost", "Mies");
    private static final List<String> FAMILY = List.of("de Boer", "Jansen", "Yilmaz", "Kowalska", "van Dijk", "Smit",
            "El Amrani", "Visser", "Nowak", "Haile", "Bakker", "van 't Hof", "Meijer", "Öztürk", "de Groot", "Mulder");
    private static final List<SkillDomain> NEEDS = List.of(SkillDomain.DIGITAL_BASIC, SkillDomain.DIGITAL_BASIC,
            SkillDomain.DIGITAL_BASIC, SkillDomain.LANGUAGE_READING, SkillDomain.LANGUAGE_READING,
            SkillDomain.LANGUAGE_SPEAKING, SkillDomain.LANGUAGE_SPEAKING, SkillDomain.NUMERACY,
            SkillDomain.DIGITAL_GOVERNMENT, SkillDomain.JOB_APPLICATION);
    // Numbers that no network gives out.
    private static final int FIRST_PHONE = 20_000;

    private final ReferralDesk desk;
    private final DemoLibrary library;
    private final Clock clock;
    private final List<Candidate> known = new ArrayList<>();
    private int phones;

    DemoPeople(ReferralDesk desk, DemoLibrary library, Clock clock) {
        this.desk = desk;
        this.library = library;
        this.clock = clock;
    }

    /** After a restart new people get other numbers than those before. */
    void beginAfter(int people) {
        phones = people;
    }

    void sendSignal(DemoDice dice) {
        int kind = dice.about("kind of signal").below(100);
        if (kind < 10) {
            receive(dice, SignalSource.PARTNER, null, ConsentAtSource.NO, null);
        } else if (kind < 15 && !known.isEmpty()) {
            receive(dice, SignalSource.PARTNER, recent(dice, RECENT), ConsentAtSource.YES_SPOKEN, null);
        } else if (kind < 17 && !known.isEmpty()) {
            receive(dice, SignalSource.FAMILY, withAnotherNumber(recent(dice, VERY_RECENT)), ConsentAtSource.YES_SPOKEN, null);
        } else if (kind < 19) {
            receive(dice, SignalSource.PARTNER, null, ConsentAtSource.UNKNOWN, "REF-" + (1000 + phones++));
        } else if (kind < 21) {
            receive(dice, SignalSource.SELF, somebody(dice, YOUNG), ConsentAtSource.YES_SPOKEN, null);
        } else if (kind < 23) {
            sendOn(dice);
        } else if (kind < 62) {
            receive(dice, SignalSource.PARTNER, somebody(dice), ConsentAtSource.YES_SPOKEN, null);
        } else if (kind < 90) {
            receive(dice, SignalSource.SELF, somebody(dice), ConsentAtSource.YES_SPOKEN, null);
        } else {
            receive(dice, SignalSource.FAMILY, somebody(dice), ConsentAtSource.YES_SPOKEN, null);
        }
    }

    // Two partners signal the same person within a few weeks, not years apart.
    private Candidate recent(DemoDice dice, int people) {
        return known.get(known.size() - 1 - dice.below(Math.min(known.size(), people)));
    }

    // Nobody sees that it is the same person before the first talk.
    private Candidate withAnotherNumber(Candidate one) {
        return new Candidate(one.givenName(), one.familyName(), nextNumber(), null, one.preferredChannel(),
                one.contactTimes(), null, one.municipalityCode(), one.birthYear());
    }

    /** A school sends on whom it cannot teach itself. */
    private void sendOn(DemoDice dice) {
        Candidate person = somebody(dice);
        desk.receive(new NewSignal(SignalSource.REVERSE, SignalChannel.PORTAL, library.school(), person,
                ConsentAtSource.YES_SPOKEN, LocalDate.now(clock), true, false,
                EnumSet.of(SkillDomain.LANGUAGE_SPEAKING), Set.of(), null, false, UrgentHint.NONE, null, null, null,
                new Reverse(dice.one(REASONS), null, List.of()), false, true, false, null));
        known.add(person);
    }

    private void receive(DemoDice dice, SignalSource source, Candidate person, ConsentAtSource consent,
            String reference) {
        boolean partner = source == SignalSource.PARTNER;
        PartnerId from = partner ? library.referrer(dice.below(100)) : null;
        LocalDate today = LocalDate.now(clock);
        Set<SkillDomain> needs = EnumSet.of(dice.one(NEEDS), dice.one(NEEDS));
        desk.receive(new NewSignal(source, partner ? SignalChannel.PORTAL : SignalChannel.WALK_IN, from, person, consent,
                consent.name().startsWith("YES") ? today : null, consent != ConsentAtSource.UNKNOWN, dice.in(50),
                needs, partner ? Set.of(Indicator.values()[dice.below(Indicator.values().length)]) : Set.of(), null,
                dice.below(12) == 0, dice.below(40) == 0 ? UrgentHint.LETTER : UrgentHint.NONE,
                dice.below(40) == 0 ? today.plusDays(4) : null, null, reference, null, false, !partner, false, null));
        if (person != null && !known.contains(person)) {
            known.add(person);
        }
    }

    private Candidate somebody(DemoDice dice) {
        return somebody(dice, YOUNGEST_ADULT + dice.below(55));
    }

    private Candidate somebody(DemoDice dice, int age) {
        return new Candidate(dice.one(GIVEN), dice.one(FAMILY),
                nextNumber(), null, Channel.values()[dice.below(3)],
                Set.of(ContactTime.values()[dice.below(3)]), null,
                dice.in(70) ? "9001" : dice.in(92) ? "9002" : "9003",
                LocalDate.now(clock).getYear() - age);
    }

    private PhoneNumber nextNumber() {
        return PhoneNumber.parse("06000" + (FIRST_PHONE + phones++)).orElseThrow();
    }
}
