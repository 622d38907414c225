package nl.wegwijs.placement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.Intake;
import nl.wegwijs.volunteer.Suggestion;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerRegister;
import nl.wegwijs.volunteer.VolunteerWish;
import org.springframework.stereotype.Component;

/** Which volunteers are free for somebody. Whom they met before, or who did not suit, is not named again. */
@Component
class VolunteerSearch {

    private static final Set<SkillDomain> ON_A_COMPUTER = Set.of(SkillDomain.DIGITAL_BASIC,
            SkillDomain.DIGITAL_GOVERNMENT, SkillDomain.JOB_APPLICATION);

    private final VolunteerRegister volunteers;
    private final Matches matches;
    private final MatchMisfitRepository misfits;

    VolunteerSearch(VolunteerRegister volunteers, Matches matches, MatchMisfitRepository misfits) {
        this.volunteers = volunteers;
        this.matches = matches;
        this.misfits = misfits;
    }

    /** The best first. */
    List<Suggestion> candidates(CaseFile file) {
        Set<VolunteerId> known = Stream.concat(matches.failed(file.id()).stream().map(VolunteerMatch::volunteerId),
                misfits.findByKeyCaseId(file.id().value()).stream().map(MatchMisfit::volunteerId))
                .collect(Collectors.toSet());
        return volunteers.candidates(file.branch(), wish(file)).stream()
                .filter(one -> !known.contains(one.volunteer().id()))
                .toList();
    }

    boolean finds(CaseFile file) {
        return !candidates(file).isEmpty();
    }

    /** None of those who are free now suits. */
    void noneSuits(CaseFile file) {
        candidates(file).forEach(one -> misfits.save(new MatchMisfit(file.id(), one.volunteer().id())));
    }

    private static VolunteerWish wish(CaseFile file) {
        return new VolunteerWish(VolunteerFunction.LANGUAGE_BUDDY, kind(file),
                file.intake().map(Intake::availability).orElse(Set.of()));
    }

    private static VolunteerPreference kind(CaseFile file) {
        boolean computer = file.goals().stream().findFirst()
                .filter(goal -> ON_A_COMPUTER.contains(goal.domain())).isPresent();
        VolunteerPreference language = file.person().languageBackground() == LanguageBackground.NT2
                ? VolunteerPreference.NT2 : VolunteerPreference.NT1;
        return computer ? VolunteerPreference.DIGITAL : language;
    }
}
