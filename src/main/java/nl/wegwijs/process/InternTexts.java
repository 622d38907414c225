package nl.wegwijs.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.util.StringUtils;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.volunteer.InternRequirement;
import nl.wegwijs.volunteer.InternTask;
import nl.wegwijs.volunteer.InternView;
import nl.wegwijs.volunteer.InternshipView;

/** How forms speak of interns; says only, decides nothing. */
final class InternTexts {

    /** What the fields about each piece of work are called, after {@code does} and {@code to}. */
    static final Map<InternTask, String> FIELDS = new EnumMap<>(Map.of(InternTask.WALK_IN_DIGITAL, "WalkInDigital",
            InternTask.GROUP, "Group", InternTask.TAALCAFE, "Taalcafe", InternTask.ONE_TO_ONE, "OneToOne",
            InternTask.PROMOTION, "Promotion"));

    private static final Map<InternRequirement, String> REQUIREMENTS = Map.of(
            InternRequirement.AGREEMENT, "een stageovereenkomst",
            InternRequirement.POK, "een praktijkovereenkomst met de school",
            InternRequirement.RECOGNISED_COMPANY, "wij zijn een erkend leerbedrijf",
            InternRequirement.SUPERVISOR, "een begeleider",
            InternRequirement.PRIVACY_TRAINING, "uitleg over omgaan met gegevens, bij het inwerken",
            InternRequirement.VOG_OR_IN_SIGHT, "een VOG, of de begeleider is er altijd bij",
            InternRequirement.GROUP_ONLY, "alleen in een groep of bij de inloop",
            InternRequirement.NO_LATE_EVENING, "niet na 21.00 uur");
    private static final Map<Boolean, String> MINOR = Map.of(true, "ja, werkt alleen in een groep of bij de inloop",
            false, "nee");

    private InternTexts() {
    }

    static Map<String, Object> about(InternView intern, InternshipView place, Partner school) {
        return Map.of("caseNumber", intern.number(),
                "studentText", intern.student().givenName() + " " + intern.student().familyName(),
                "schoolText", school.name(), "contactText", intern.student().schoolContact(),
                "placeText", place.plan().title() + ", " + FormTexts.day(place.plan().startsOn()) + " tot "
                        + FormTexts.day(place.plan().endsOn()) + ", " + place.plan().hoursPerWeek() + " uur per week");
    }

    static String minor(InternView intern) {
        return MINOR.get(intern.minor());
    }

    static String requirements(Set<InternRequirement> asked) {
        return asked.stream().sorted().map(one -> "- " + REQUIREMENTS.get(one)).collect(Collectors.joining("\n"));
    }

    static List<Map<String, Object>> work(Set<InternTask> tasks) {
        return tasks.stream().sorted().map(one -> FormTexts.option(one.name(), StringUtils.capitalize(one.label()))).toList();
    }

    static String workText(Set<InternTask> tasks) {
        return tasks.stream().sorted().map(InternTask::label).collect(Collectors.joining(", "));
    }

    /** The colleagues of these branches, by user id. */
    static List<Map<String, Object>> supervisors(IdentityService identity, Collection<BranchId> branches) {
        return branches.stream().flatMap(branch -> identity.createUserQuery().memberOfTenant(branch.value()).unlimitedList().stream())
                .collect(Collectors.toMap(User::getId, user -> user, (one, same) -> one)).values().stream()
                .sorted(Comparator.comparing(User::getId))
                .map(user -> FormTexts.option(user.getId(), user.getFirstName() + " " + user.getLastName())).toList();
    }
}
