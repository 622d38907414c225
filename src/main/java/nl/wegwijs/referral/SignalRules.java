package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.FieldProblem;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.Candidate;

/** What a signal must be like, whoever sends it. Finds all wrong fields, not just the first. */
@Component
class SignalRules {

    private static final int CONSENT_VALID_DAYS = 60;
    private static final int NOTE_LENGTH = 300;
    private static final int REFERENCE_LENGTH = 20;
    // The partner's own number; without a digit it is more likely a name.
    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\d)[A-Za-z0-9._/-]{1,20}");
    private static final Pattern RESULT_CODE = Pattern.compile("[A-Za-z0-9_]{1,20}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,185}\\.[^@\\s.]{2,}");

    private final Words words;
    private final Branches branches;
    private final CourseCatalogue courses;
    private final Clock clock;

    SignalRules(Words words, Branches branches, CourseCatalogue courses, Clock clock) {
        this.words = words;
        this.branches = branches;
        this.courses = courses;
        this.clock = clock;
    }

    /** Throws the first problem as a refusal with the bare field name, for forms. */
    void check(NewSignal signal) {
        problems(signal).stream().findFirst().ifPresent(SignalRules::refuse);
    }

    void check(Candidate candidate, LocalDate consentOn) {
        List<FieldProblem> found = new ArrayList<>();
        candidate(candidate, found);
        consentOn(consentOn, found);
        found.stream().findFirst().ifPresent(SignalRules::refuse);
    }

    private static void refuse(FieldProblem problem) {
        throw Refusal.invalid(problem.field().substring(problem.field().lastIndexOf('.') + 1), problem.reason(),
                problem.message());
    }

    List<FieldProblem> problems(NewSignal signal) {
        List<FieldProblem> found = new ArrayList<>();
        if (signal.candidate() != null) {
            candidate(signal.candidate(), found);
        }
        consentOn(signal.consentOn(), found);
        if (signal.consentAtSource().isYes() && signal.consentOn() == null && !signal.toldAndAgreed()) {
            found.add(new FieldProblem("consentOn", "REQUIRED", "Op welke dag gaf de persoon toestemming?"));
        }
        if (signal.channel().isEnteredByStaff() && !signal.source().isOrganisation()
                && signal.candidate() != null && !signal.toldAndAgreed()) {
            found.add(new FieldProblem("toldAndAgreed", "REQUIRED",
                    "Leg eerst uit wat we met de gegevens doen. De persoon moet dat goed vinden."));
        }
        if (signal.needDomains().isEmpty() && !signal.isSignUp()) {
            found.add(new FieldProblem("needDomains", "REQUIRED", "Waar wil de persoon hulp bij?"));
        }
        text("note", signal.note(), NOTE_LENGTH, found);
        reference(signal.partnerReference(), found);
        screening(signal.screening(), found);
        reverse(signal.reverse(), found);
        if (signal.deadline() != null && signal.deadline().isBefore(LocalDate.now(clock))) {
            found.add(new FieldProblem("deadline", "IN_PAST", "Kies een dag die nog komt."));
        }
        return found;
    }

    List<FieldProblem> problems(InfoAnswer answer) {
        List<FieldProblem> found = new ArrayList<>();
        if (answer.candidate() != null) {
            candidate(answer.candidate(), found);
        }
        consentOn(answer.consentOn(), found);
        if (answer.consentAtSource() != null && answer.consentAtSource().isYes() && answer.consentOn() == null) {
            found.add(new FieldProblem("consentOn", "REQUIRED", "Op welke dag gaf de persoon toestemming?"));
        }
        return found;
    }

    private void candidate(Candidate person, List<FieldProblem> found) {
        required("candidate.givenName", person.givenName(), "Schrijf de voornaam op.", found);
        text("candidate.givenName", person.givenName(), 60, found);
        text("candidate.familyName", person.familyName(), 80, found);
        text("candidate.email", person.email(), 250, found);
        if (person.email() != null && !EMAIL.matcher(person.email().strip()).matches()) {
            found.add(new FieldProblem("candidate.email", "EMAIL", "Dit is geen goed e-mailadres."));
        }
        int thisYear = LocalDate.now(clock).getYear();
        Integer year = person.birthYear();
        if (year != null && (year < 1900 || year > thisYear)) {
            found.add(new FieldProblem("candidate.birthYear", "OUT_OF_RANGE",
                    "Het geboortejaar ligt tussen 1900 en " + thisYear + "."));
        }
        String municipality = person.municipalityCode();
        required("candidate.municipalityCode", municipality, "In welke gemeente woont de persoon?", found);
        if (municipality != null && !branches.knows(municipality)) {
            found.add(new FieldProblem("candidate.municipalityCode", "UNKNOWN_MUNICIPALITY",
                    "Deze gemeente kennen we niet."));
        }
    }

    private void consentOn(LocalDate day, List<FieldProblem> found) {
        LocalDate today = LocalDate.now(clock);
        if (day != null && day.isAfter(today)) {
            found.add(new FieldProblem("consentOn", "IN_FUTURE", "De dag van de toestemming moet al geweest zijn."));
        }
        if (day != null && day.isBefore(today.minusDays(CONSENT_VALID_DAYS))) {
            found.add(new FieldProblem("consentOn", "TOO_OLD",
                    "De toestemming is ouder dan " + CONSENT_VALID_DAYS + " dagen. Vraag het opnieuw."));
        }
    }

    private void reference(String reference, List<FieldProblem> found) {
        if (reference != null && !REFERENCE.matcher(reference).matches()) {
            found.add(new FieldProblem("partnerReference", "FORMAT",
                    "Gebruik uw eigen nummer: hoogstens " + REFERENCE_LENGTH + " letters en cijfers, geen naam."));
        } else {
            text("partnerReference", reference, REFERENCE_LENGTH, found);
        }
    }

    private void screening(Screening screening, List<FieldProblem> found) {
        if (screening == null) {
            return;
        }
        if (screening.result() != null && !RESULT_CODE.matcher(screening.result()).matches()) {
            found.add(new FieldProblem("screening.result", "FORMAT", "De uitslag is een code van hoogstens 20 tekens."));
        }
        if (screening.on() != null && screening.on().isAfter(LocalDate.now(clock))) {
            found.add(new FieldProblem("screening.on", "IN_FUTURE", "De dag van de test moet al geweest zijn."));
        }
    }

    private void reverse(Reverse reverse, List<FieldProblem> found) {
        if (reverse == null) {
            return;
        }
        if (reverse.priorLevels().stream().anyMatch(prior -> prior.on() != null
                && prior.on().isAfter(LocalDate.now(clock)))) {
            found.add(new FieldProblem("reverse.priorLevels", "IN_FUTURE", "De dag van de test moet al geweest zijn."));
        }
        if (reverse.offeringId() == null) {
            return;
        }
        try {
            courses.offering(new OfferingId(reverse.offeringId()));
        } catch (Refusal refusal) {
            found.add(new FieldProblem("reverse.offeringId", "UNKNOWN_OFFERING", refusal.getMessage()));
        }
    }

    private static void required(String field, String text, String sentence, List<FieldProblem> found) {
        if (text == null || text.isBlank()) {
            found.add(new FieldProblem(field, "REQUIRED", sentence));
        }
    }

    private void text(String field, String text, int longest, List<FieldProblem> found) {
        try {
            words.check(field, text, longest);
        } catch (Refusal refusal) {
            found.add(new FieldProblem(field, refusal.reason(), refusal.getMessage()));
        }
    }
}
