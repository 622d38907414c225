package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.volunteer.InternLevel;
import nl.wegwijs.volunteer.InternPlan;
import nl.wegwijs.volunteer.InternTask;
import nl.wegwijs.volunteer.InternshipDesk;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.PartnerVolunteers;
import nl.wegwijs.volunteer.RequestChannel;
import nl.wegwijs.volunteer.RequestReason;
import nl.wegwijs.volunteer.SchoolInterns;
import nl.wegwijs.volunteer.Student;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerRegister;
import nl.wegwijs.volunteer.VolunteerRequests;
import nl.wegwijs.volunteer.VolunteerSource;
import nl.wegwijs.volunteer.Wanted;

/** How the demonstration looks for volunteers and interns, on fixed days and without chance. */
@Component
class DemoHelpers {

    private static final String SCHOOL = "Mbo-school Laagveen";
    private static final String ORGANISATION = "Humanitas Laagveen";
    // A number that no network gives out.
    private static final String PHONE = "0600091000";

    private final VolunteerRequests requests;
    private final VolunteerRegister register;
    private final PartnerVolunteers proposals;
    private final InternshipDesk internships;
    private final SchoolInterns schools;
    private final PartnerAgreements agreements;
    private final DemoLibrary library;
    private final Clock clock;
    private final Map<String, Function<Map<String, Object>, Map<String, Object>>> usual = Map.ofEntries(
            Map.entry("sendOutRequest", shown -> Map.of("branch", shown.get("branch"), "function", shown.get("function"),
                    "people", shown.get("people"), "channel", "OWN", "why", "TOO_FEW")),
            Map.entry("holdProgressTalk", shown -> Map.of("goingWell", "YES", "load", "GOOD", "hoursPerMonth", 6,
                    "decision", "CONTINUE")),
            Map.entry("chooseIntern", shown -> Map.of("result", "YES")),
            Map.entry("arrangeInternship", shown -> Map.of("agreementSignedOn", today(), "recognised", true,
                    "protection", "IN_SIGHT")),
            Map.entry("inductIntern", shown -> Map.of("privacy", true, "recognise", true, "programme", true,
                    "houseRules", true, "boundaries", true, "assignments", List.of("WALK_IN_DIGITAL", "GROUP"))),
            Map.entry("holdHalfWayTalk", shown -> Map.of("rating", "GOOD", "result", "GO_ON")),
            Map.entry("holdFinalTalk", shown -> Map.of("rating", "GOOD", "toWalkInDigital", "VOLUNTEER", "toGroup",
                    "NEXT_INTERN")));

    DemoHelpers(VolunteerRequests requests, VolunteerRegister register, PartnerVolunteers proposals,
            InternshipDesk internships, SchoolInterns schools, PartnerAgreements agreements, DemoLibrary library,
            Clock clock) {
        this.requests = requests;
        this.register = register;
        this.proposals = proposals;
        this.internships = internships;
        this.schools = schools;
        this.agreements = agreements;
        this.library = library;
        this.clock = clock;
    }

    /** What happens on this day, so many days after the first and before the last. */
    void ask(long sinceFirst, long untilLast) {
        if (sinceFirst == 4) {
            agreements.record(library.partner(SCHOOL), AgreementKind.INTERNSHIP_FRAME, LocalDate.now(clock), null);
            hasAPlace("Helpen bij de inloop", 100);
        } else if (sinceFirst == 9) {
            proposes(new Student("Daphne", "Verbeek", LocalDate.now(clock).getYear() - 20, "Stagebureau, 06 00091001"));
        }
        if (untilLast == 12) {
            requests.want(DemoLibrary.VEENRIJK, new Wanted(VolunteerFunction.TAALCAFE, 2,
                    RequestChannel.VOLUNTEER_ORGANISATION, library.partner(ORGANISATION), RequestReason.TOO_FEW), Map.of());
        } else if (untilLast == 9) {
            hasAPlace("Helpen bij een groep", 120);
        } else if (untilLast == 5) {
            proposals.propose(library.partner(ORGANISATION), somebody(), Map.of());
        } else if (untilLast == 3) {
            proposes(new Student("Milan", "Hoekstra", LocalDate.now(clock).getYear() - 17, "Stagebureau, 06 00091001"));
        } else if (untilLast == 2) {
            register.reportShortage(DemoLibrary.VEENRIJK, VolunteerFunction.FORMS_HELP);
        }
    }

    private void hasAPlace(String title, int days) {
        LocalDate first = LocalDate.now(clock).plusDays(21);
        internships.want(DemoLibrary.VEENRIJK, new InternPlan(title, InternLevel.MBO_3, first, first.plusDays(days), 16,
                Set.of(InternTask.WALK_IN_DIGITAL, InternTask.GROUP), "internships", 1), Map.of());
    }

    private void proposes(Student student) {
        PartnerId school = library.partner(SCHOOL);
        schools.propose(school, schools.open(school).get(0).number(), student, Map.of(), UUID.randomUUID());
    }

    private static NewVolunteer somebody() {
        return new NewVolunteer("Anneke Visser", PhoneNumber.parse(PHONE).orElseThrow(), null,
                VolunteerSource.VOLUNTEER_ORGANISATION, null, Set.of(VolunteerFunction.TAALCAFE),
                Set.of(VolunteerPreference.NT2), Set.of("THU_EVENING"), DemoLibrary.VEENRIJK,
                Set.of(DemoLibrary.VEENRIJK), 1, false);
    }

    Map<String, Function<Map<String, Object>, Map<String, Object>>> usual() {
        return usual;
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
