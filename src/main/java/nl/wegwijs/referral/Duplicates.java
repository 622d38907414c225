package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Norms;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.participant.Person;

/**
 * Finds the cases that may be about the person of a signal. Open ones count in every branch of the library,
 * closed ones in the own branch and for a year. Nothing is ever decided here: a person does that.
 */
@Component
class Duplicates {

    private static final int SHOWN = 3;

    private final Cases cases;
    private final ParticipantRegister participants;
    private final Norms norms;
    private final Clock clock;

    Duplicates(Cases cases, ParticipantRegister participants, Norms norms, Clock clock) {
        this.cases = cases;
        this.participants = participants;
        this.norms = norms;
        this.clock = clock;
    }

    record Match(ReferralCase one, Set<Likeness> likeness) {

        int score() {
            return Likeness.score(likeness);
        }

        boolean isProbable() {
            return score() >= Likeness.PROBABLE;
        }

        boolean isOpen() {
            return one.isOpen();
        }
    }

    /** Best first. Others with the same number wait until this transaction ends, so that two never both open a case. */
    List<Match> of(Signal signal) {
        Candidate person = signal.candidate();
        if (person == null) {
            return List.of();
        }
        participants.lockContact(person.phone(), person.email());
        return matches(person, one -> signal.maybeTheOneOf(one.id())
                && one.libraryOrgId().equals(signal.libraryOrgId())
                && (one.isOpen() || isRecent(one, signal.branchId())));
    }

    /** The open cases of the same branch that may be about the person of this one. */
    List<Match> of(ReferralCase asked, Predicate<CaseId> maybe) {
        Person person = participants.person(asked.participantId());
        return person.givenName() == null ? List.of() : matches(person.asCandidate(), one -> one.isOpen()
                && !one.id().equals(asked.id()) && one.branchId().equals(asked.branchId()) && maybe.test(one.id()));
    }

    private List<Match> matches(Candidate person, Predicate<ReferralCase> counts) {
        return participants.maybe(person).stream()
                .map(known -> new Known(known, likeness(person, participants.person(known))))
                .filter(known -> Likeness.score(known.likeness()) >= Likeness.POSSIBLE)
                .flatMap(known -> best(known, counts))
                .sorted(Comparator.comparing(Match::score).reversed().thenComparing(match -> !match.isOpen())
                        .thenComparing(match -> match.one().number()))
                .limit(SHOWN).toList();
    }

    private record Known(ParticipantId id, Set<Likeness> likeness) {
    }

    // One case per person: the open one, else the last.
    private Stream<Match> best(Known known, Predicate<ReferralCase> counts) {
        return cases.findByParticipantIdOrderByNumber(known.id()).stream().filter(counts)
                .max(Comparator.comparing(ReferralCase::isOpen).thenComparing(ReferralCase::number))
                .map(one -> new Match(one, known.likeness())).stream();
    }

    private boolean isRecent(ReferralCase one, BranchId branch) {
        LocalDate closedOn = one.milestones().get(Milestone.CLOSED).atZone(clock.getZone()).toLocalDate();
        return one.branchId().equals(branch)
                && !norms.after(branch, "wasHereBefore", closedOn).isBefore(LocalDate.now(clock));
    }

    static Set<Likeness> likeness(Candidate person, Person known) {
        Set<Likeness> found = EnumSet.noneOf(Likeness.class);
        add(found, Likeness.PHONE, person.phone() != null && person.phone().equals(known.phone()));
        add(found, Likeness.EMAIL, known.email() != null && person.email() != null
                && known.email().equalsIgnoreCase(person.email().strip()));
        add(found, Likeness.NAME, NameLikeness.alike(person.givenName(), person.familyName(), known.givenName(),
                known.familyName()));
        add(found, Likeness.BIRTH_YEAR, person.birthYear() != null
                && Objects.equals(person.birthYear(), known.birthYear()));
        add(found, Likeness.MUNICIPALITY, person.municipalityCode() != null
                && person.municipalityCode().equals(known.municipalityCode()));
        return found;
    }

    private static void add(Set<Likeness> found, Likeness one, boolean holds) {
        if (holds) {
            found.add(one);
        }
    }
}
