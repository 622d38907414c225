package nl.wegwijs.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Norms;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.volunteer.Competence;
import nl.wegwijs.volunteer.Papers;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerRegister;

/** Who can do what, and where nobody can for much longer. */
@Component
class CompetenceRegister {

    private final GainedCompetences gained;
    private final KnowledgeShortages shortages;
    private final VolunteerRegister volunteers;
    private final Branches branches;
    private final Norms norms;
    private final Clock clock;

    CompetenceRegister(GainedCompetences gained, KnowledgeShortages shortages, VolunteerRegister volunteers,
            Branches branches, Norms norms, Clock clock) {
        this.gained = gained;
        this.shortages = shortages;
        this.volunteers = volunteers;
        this.branches = branches;
        this.norms = norms;
        this.clock = clock;
    }

    /** On the last day of the programme; the supplier may be null. */
    void gain(TrainingNeed need, Attended attended, UUID supplier) {
        Lesson lesson = new Lesson(need.expertise(), need.lastDay(), attended.validUntil(),
                supplier == null ? null : new PartnerId(supplier));
        attended.staff().forEach(who -> gained.save(GainedCompetence.ofStaff(need.libraryOrgId(), need.branchId(), who, lesson)));
        attended.volunteers().stream().map(VolunteerId::new).forEach(who -> gain(need, who, lesson));
        if (!attended.staff().isEmpty() || !attended.volunteers().isEmpty()) {
            shortages.findByBranchIdAndExpertiseAndMetAtIsNull(need.branchId(), need.expertise())
                    .forEach(shortage -> shortage.meet(clock.instant()));
        }
    }

    private void gain(TrainingNeed need, VolunteerId who, Lesson lesson) {
        gained.save(GainedCompetence.ofVolunteer(need.libraryOrgId(), need.branchId(), who, lesson));
        need.expertise().requirement().ifPresent(code -> volunteers.addPapers(who, new Papers(null, null, null, null, null,
                List.of(new Competence(code, lesson.obtainedOn(), lesson.validUntil(), lesson.byPartner())))));
    }

    /** Whether nobody knew of it yet. */
    boolean opensShortage(BranchId branch, Expertise expertise) {
        return shortages.open(branches.libraryOrg(branch), branch.value(), expertise.name(), clock.instant()) > 0;
    }

    /** What ends within the norm of its branch. */
    List<GainedCompetence> runningOut(LocalDate today) {
        return gained.endingBy(today.plusYears(1)).stream()
                .filter(one -> !one.validUntil().isAfter(norms.after(one.branch(), "competenceEnds", today))).toList();
    }
}
