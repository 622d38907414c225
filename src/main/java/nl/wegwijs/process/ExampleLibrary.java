package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.stereotype.Component;

import nl.wegwijs.course.CbsType;
import nl.wegwijs.course.Certificate;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.EducationKind;
import nl.wegwijs.course.Eligibility;
import nl.wegwijs.course.LevelRange;
import nl.wegwijs.course.NewOffering;
import nl.wegwijs.course.NewRun;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.Session;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Room;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.library.Theme;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.NewPartner;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerCategory;
import nl.wegwijs.partner.PartnerContact;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerType;
import nl.wegwijs.volunteer.Competence;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.Papers;
import nl.wegwijs.volunteer.Requirement;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerRegister;
import nl.wegwijs.volunteer.VolunteerSource;

/**
 * The library in which example cases are walked: a branch of its own with partners, groups, volunteers
 * and one colleague who has all roles. To be built in a transaction that is taken back.
 */
@Component
class ExampleLibrary {

    static final BranchId BRANCH = new BranchId("proefrun");
    static final String COLLEAGUE = "proefrun";
    static final String MUNICIPALITY = "9901";
    private static final String ELSEWHERE = "9902";
    private static final int SEATS = 4;
    private static final int LESSONS = 4;

    private final Branches branches;
    private final PartnerRegister partners;
    private final PartnerAgreements agreements;
    private final CourseCatalogue catalogue;
    private final VolunteerRegister volunteers;
    private final Staff staff;
    private final Clock clock;

    ExampleLibrary(Branches branches, PartnerRegister partners, PartnerAgreements agreements, CourseCatalogue catalogue,
            VolunteerRegister volunteers, Staff staff, Clock clock) {
        this.branches = branches;
        this.partners = partners;
        this.agreements = agreements;
        this.catalogue = catalogue;
        this.volunteers = volunteers;
        this.staff = staff;
        this.clock = clock;
    }

    /** Who and what is there, by the names that the example cases use. */
    Map<String, Object> build() {
        branches.addLibrary("proefbibliotheek", "Proefbibliotheek");
        branches.addMunicipality(MUNICIPALITY, "Proefdam", "Proefstreek");
        branches.addMunicipality(ELSEWHERE, "Verderop", "Andere streek");
        branches.addBranch(BRANCH, "proefbibliotheek", "Proefdam", "Proefplein 1", Set.of(MUNICIPALITY),
                List.of(new Room("Leerzaal", 20)));
        staff.openBranch(BRANCH.value(), "Proefdam");
        staff.takeOnForDemo(COLLEAGUE, "Proef", "Collega", "proefrun-neemt-niets-mee", Roles.GROUPS.keySet().stream()
                .filter(group -> !Groups.CAMUNDA_ADMIN.equals(group) && !RestCalls.BEHEER.equals(group)).toList(),
                Set.of(BRANCH.value()));
        Map<String, Object> names = new HashMap<>(Map.of("elsewhere", ELSEWHERE, "seventeen",
                LocalDate.now(clock).getYear() - 17));
        names.put("uwv", partner("Proef-UWV", PartnerType.UWV, PartnerCategory.AGENCY, false, PartnerRole.REFERRER, PartnerRole.RECEIVER));
        names.put("school", partner("Proef-ROC", PartnerType.ROC, PartnerCategory.EDUCATION, false, PartnerRole.REFERRER,
                PartnerRole.PROVIDER, PartnerRole.RECEIVER));
        names.put("employer", partner("Proefwerkbedrijf", PartnerType.SOCIAL_EMPLOYMENT, PartnerCategory.EMPLOYER, false, PartnerRole.REFERRER));
        names.put("clinic", partner("Proefbureau", PartnerType.INFANT_HEALTH_CLINIC, PartnerCategory.CARE_WELFARE, false, PartnerRole.REFERRER));
        names.put("team", partner("Proefwijkteam", PartnerType.NEIGHBOURHOOD_TEAM, PartnerCategory.CARE_WELFARE, false, PartnerRole.REFERRER));
        names.put("social", partner("Proefhulp", PartnerType.SOCIAL_WORK, PartnerCategory.CARE_WELFARE, true, PartnerRole.RECEIVER));
        PartnerId college = partner("Proefuniversiteit", PartnerType.VOLKSUNIVERSITEIT, PartnerCategory.EDUCATION, false,
                PartnerRole.PROVIDER, PartnerRole.RECEIVER);
        names.put("college", college);
        names.put("group", group("Klik & Tik", null, true, SkillDomain.DIGITAL_BASIC, LevelScale.DIGITAL, "D0", "ABOVE"));
        names.put("reading", group("Lezen", null, true, SkillDomain.LANGUAGE_READING, LevelScale.NT1_LANGUAGE, null, "F1"));
        names.put("full", offering("Rekenen", null, true, OfferingForm.GROUP, SkillDomain.DIGITAL_BASIC, LevelScale.DIGITAL, "D0", "ABOVE"));
        names.put("buddy", offering("Taalmaatje", null, true, OfferingForm.ONE_TO_ONE, SkillDomain.LANGUAGE_SPEAKING,
                LevelScale.NT2_CEFR, "A0", "B1"));
        names.put("advanced", offering("Internet voor gevorderden", college, false, OfferingForm.GROUP,
                SkillDomain.DIGITAL_BASIC, LevelScale.DIGITAL, "BASIS_2", "ABOVE"));
        names.put("volunteer", volunteer());
        return names;
    }

    private PartnerId partner(String name, PartnerType type, PartnerCategory category, boolean warm, PartnerRole... roles) {
        PartnerId id = partners.add(new NewPartner(name, type, category, Set.of(roles), Set.of(Theme.LANGUAGE),
                Set.of(TargetGroup.GENERAL), Set.of(MUNICIPALITY, ELSEWHERE), BRANCH, warm,
                List.of(new PartnerContact("Proefteam", "contactpersoon", "proefrun@example.org", "0600000000", true))));
        partners.activate(id);
        agreements.record(id, AgreementKind.DATA_SHARING, LocalDate.now(clock).minusYears(2), null);
        return id;
    }

    private OfferingId group(String title, PartnerId provider, boolean here, SkillDomain domain, LevelScale scale, String from,
            String to) {
        OfferingId id = offering(title, provider, here, OfferingForm.GROUP, domain, scale, from, to);
        LocalDate first = LocalDate.now(clock).plusWeeks(2);
        for (int weeks : List.of(0, 8, 16, 24, 36)) {
            catalogue.planRun(new NewRun(id, BRANCH, "Leerzaal", null, IntStream.range(0, LESSONS).mapToObj(week ->
                    new Session(first.plusWeeks(weeks + week), LocalTime.of(10, 0), LocalTime.of(12, 0))).toList(), 1, SEATS));
        }
        return id;
    }

    private OfferingId offering(String title, PartnerId provider, boolean here, OfferingForm form, SkillDomain domain,
            LevelScale scale, String from, String to) {
        return catalogue.addOffering(new NewOffering(title + " (proef)", BRANCH, provider, here, domain,
                new LevelRange(scale, from, to), form, EducationKind.NON_FORMAL_VOLUNTEER, CbsType.ALL,
                Set.of(TargetGroup.GENERAL), Eligibility.everybody(), LESSONS * 2, 0, Certificate.PARTICIPATION));
    }

    private VolunteerId volunteer() {
        LocalDate today = LocalDate.now(clock);
        VolunteerId id = volunteers.add(new NewVolunteer("Proef Vrijwilliger", PhoneNumber.parse("0600099001").orElseThrow(), null,
                VolunteerSource.OWN_CHANNEL, null, Set.of(VolunteerFunction.LANGUAGE_BUDDY), Set.of(VolunteerPreference.NT2),
                Set.of("FRI_EVENING"), BRANCH, Set.of(BRANCH), 1, false), new Papers(today, today, today, today, null,
                List.of(new Competence(Requirement.TRAINING_BASIC_LANGUAGE, today, null, null))));
        volunteers.require(id, Set.of(Requirement.AGREEMENT_SIGNED, Requirement.CONFIDENTIALITY, Requirement.HOUSE_RULES,
                Requirement.VOG_SEEN, Requirement.TRAINING_BASIC_LANGUAGE));
        volunteers.readyWhenComplete(id);
        return id;
    }
}
