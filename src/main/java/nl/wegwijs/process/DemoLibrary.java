package nl.wegwijs.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CbsType;
import nl.wegwijs.course.Certificate;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.EducationKind;
import nl.wegwijs.course.Eligibility;
import nl.wegwijs.course.LevelRange;
import nl.wegwijs.course.NewOffering;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.CivicIntegration;
import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Room;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.library.Theme;
import nl.wegwijs.partner.CallLimits;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.NewPartner;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerCategory;
import nl.wegwijs.partner.PartnerContact;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerType;
import nl.wegwijs.partner.PartnerUsers;
import nl.wegwijs.partner.UserRole;

import static nl.wegwijs.course.EducationKind.FORMAL;
import static nl.wegwijs.course.EducationKind.NON_FORMAL_PROFESSIONAL;
import static nl.wegwijs.course.EducationKind.NON_FORMAL_VOLUNTEER;
import static nl.wegwijs.course.OfferingForm.GROUP;
import static nl.wegwijs.course.OfferingForm.ONE_TO_ONE;
import static nl.wegwijs.course.OfferingForm.SELF_STUDY;
import static nl.wegwijs.course.OfferingForm.WALK_IN;
import static nl.wegwijs.library.SkillDomain.DIGITAL_BASIC;
import static nl.wegwijs.library.SkillDomain.DIGITAL_GOVERNMENT;
import static nl.wegwijs.library.SkillDomain.JOB_APPLICATION;
import static nl.wegwijs.library.SkillDomain.LANGUAGE_READING;
import static nl.wegwijs.library.SkillDomain.LANGUAGE_SPEAKING;
import static nl.wegwijs.library.SkillDomain.NUMERACY;
import static nl.wegwijs.partner.PartnerCategory.AGENCY;
import static nl.wegwijs.partner.PartnerCategory.CARE_WELFARE;
import static nl.wegwijs.partner.PartnerCategory.EDUCATION;
import static nl.wegwijs.partner.PartnerCategory.EMPLOYER;
import static nl.wegwijs.partner.PartnerCategory.NEIGHBOURHOOD;
import static nl.wegwijs.partner.PartnerCategory.VOLUNTEERING;
import static nl.wegwijs.partner.PartnerRole.PROVIDER;
import static nl.wegwijs.partner.PartnerRole.RECEIVER;
import static nl.wegwijs.partner.PartnerRole.REFERRER;

/**
 * The library of the demonstration: one organisation, three branches, its partners and what can be
 * learned there. All invented; municipalities 9001 and 9002 are served, 9003 and 9009 are not.
 */
@Component
class DemoLibrary {

    static final String ORGANISATION = "bibliotheek-veenrijk";
    static final BranchId VEENRIJK = new BranchId("veenrijk");
    static final BranchId DUINOORD = new BranchId("duinoord");
    static final BranchId MOLENWAARD = new BranchId("molenwaard");
    /** The one exception to the password policy; demo users exist only with demo data. */
    static final String PASSWORD = "wegwijs";

    private static final String IN_DUINOORD = "-duinoord";
    private static final Set<String> ALL_BRANCHES =
            Set.of(RestCalls.MANAGEMENT, RestCalls.PROCESS_OWNER, RestCalls.BEHEER);

    private final Branches branches;
    private final PartnerRegister partners;
    private final PartnerAgreements agreements;
    private final CourseCatalogue catalogue;
    private final PartnerUsers users;
    private final Staff staff;
    private final ShiftableClock clock;
    private final Map<String, PartnerId> known = new LinkedHashMap<>();

    DemoLibrary(Branches branches, PartnerRegister partners, PartnerUsers users, PartnerAgreements agreements,
            CourseCatalogue catalogue, Staff staff, ShiftableClock clock) {
        this.branches = branches;
        this.partners = partners;
        this.users = users;
        this.agreements = agreements;
        this.catalogue = catalogue;
        this.staff = staff;
        this.clock = clock;
    }

    boolean isOpen() {
        return branches.all().stream().anyMatch(branch -> branch.id().equals(VEENRIJK));
    }

    @Transactional
    void open() {
        open(clock.instant());
    }

    /** As if it was opened then; only the partners' keys, which last a year, are of today. */
    @Transactional
    void open(Instant then) {
        clock.at(then, () -> {
            build();
            return null;
        });
        partners.issueApiKey(known.get("UWV Laagveen"), "demo-uwv");
        // Who tries the demonstration sends a year of signals at once; the school keeps to what is usual.
        partners.limitCalls(known.get("UWV Laagveen"), new CallLimits(100_000, 1_000_000));
        partners.issueApiKey(known.get("ROC Laagveen"), "demo-roc");
        users.addForDemo(known.get("UWV Laagveen"), "uwv@example.org", "Ilse Bakema", UserRole.COORDINATOR, PASSWORD);
        users.addForDemo(known.get("ROC Laagveen"), "roc@example.org", "Joost Bakema", UserRole.COORDINATOR, PASSWORD);
    }

    private void build() {
        branches.addLibrary(ORGANISATION, "Bibliotheek Veenrijk");
        branches.addMunicipality("9001", "Veenrijk", "Laagveen");
        branches.addMunicipality("9002", "Duinoord", "Laagveen");
        branches.addMunicipality("9003", "Molenwaard", "Rivierenland");
        branches.addMunicipality("9009", "Hoogwolde", "Heuvelland");
        branches.addBranch(VEENRIJK, ORGANISATION, "Veenrijk", "Marktplein 1, Veenrijk", Set.of("9001"),
                List.of(new Room("Leerzaal", 12), new Room("Huiskamer", 16)));
        branches.addBranch(DUINOORD, ORGANISATION, "Duinoord", "Strandweg 8, Duinoord", Set.of("9002"),
                List.of(new Room("Studio", 10)));
        branches.addBranch(MOLENWAARD, ORGANISATION, "Molenwaard-balie", "Dijkstraat 3, Molenwaard", Set.of(),
                List.of());
        // Numbers that no network gives out.
        branches.answersAt(VEENRIJK, new PhoneNumber("+31600009001"));
        branches.answersAt(DUINOORD, new PhoneNumber("+31600009002"));
        branches.answersAt(MOLENWAARD, new PhoneNumber("+31600009003"));
        addPartners();
        addOfferings();
        takeOnStaff();
    }

    private void takeOnStaff() {
        Set<String> everywhere = Set.of(VEENRIJK.value(), DUINOORD.value(), MOLENWAARD.value());
        branches.all().forEach(branch -> staff.openBranch(branch.id().value(), branch.name()));
        Roles.GROUPS.entrySet().stream().filter(role -> !Groups.CAMUNDA_ADMIN.equals(role.getKey())).forEach(role -> {
            String group = role.getKey();
            String name = role.getValue();
            boolean sees = ALL_BRANCHES.contains(group);
            staff.takeOnForDemo(group, "Team", name, PASSWORD, List.of(group),
                    sees ? everywhere : Set.of(VEENRIJK.value()));
            if (!sees) {
                staff.takeOnForDemo(group + IN_DUINOORD, "Duinoord", name, PASSWORD, List.of(group),
                        Set.of(DUINOORD.value()));
            }
        });
    }

    /** Who of the demonstration's staff does this task: the first of its groups, in its own branch. */
    static String colleague(Task task, List<IdentityLink> candidates) {
        String group = candidates.stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted()
                .findFirst().orElseThrow();
        return colleague(group, new BranchId(task.getTenantId()));
    }

    /** Who of the demonstration's staff has this role in this branch. */
    static String colleague(String group, BranchId branch) {
        return DUINOORD.equals(branch) && !ALL_BRANCHES.contains(group) ? group + IN_DUINOORD : group;
    }

    /** One of the active referrers; any number will do. */
    PartnerId referrer(int n) {
        List<PartnerId> referrers = partners.referrers().stream().map(Partner::id).toList();
        return referrers.get(n % referrers.size());
    }

    PartnerId partner(String name) {
        return partners.active().stream().filter(partner -> partner.name().equals(name)).findFirst()
                .map(Partner::id).orElseThrow();
    }

    /** The school that sends on whom it cannot teach itself. */
    PartnerId school() {
        return partners.referrers().stream().filter(partner -> partner.type() == PartnerType.ROC).map(Partner::id)
                .findFirst().orElseThrow();
    }

    private void addPartners() {
        partner("UWV Laagveen", PartnerType.UWV, AGENCY, false, REFERRER, RECEIVER);
        partner("ROC Laagveen", PartnerType.ROC, EDUCATION, true, REFERRER, PROVIDER, RECEIVER);
        partner("Sociale dienst Veenrijk", PartnerType.SOCIAL_SERVICE, AGENCY, false, REFERRER, RECEIVER);
        partner("Wijkteam Veenrijk-Noord", PartnerType.NEIGHBOURHOOD_TEAM, CARE_WELFARE, false, REFERRER, RECEIVER);
        partner("Maatschappelijk werk Laagveen", PartnerType.SOCIAL_WORK, CARE_WELFARE, true, REFERRER, RECEIVER);
        partner("Consultatiebureau Duinoord", PartnerType.INFANT_HEALTH_CLINIC, CARE_WELFARE, false, REFERRER);
        partner("Werkbedrijf Laagveen", PartnerType.SOCIAL_EMPLOYMENT, EMPLOYER, false, REFERRER);
        partner("Buurthuis De Brug", PartnerType.COMMUNITY_CENTRE, NEIGHBOURHOOD, false, REFERRER);
        partner("SeniorWeb Veenrijk", PartnerType.SENIORWEB, EDUCATION, false, PROVIDER);
        partner("Volksuniversiteit Laagveen", PartnerType.VOLKSUNIVERSITEIT, EDUCATION, false, PROVIDER, RECEIVER);
        partner("Taalschool Duin en Veen", PartnerType.LANGUAGE_SCHOOL, EDUCATION, false, PROVIDER, RECEIVER);
        partner("Digitaal Huis Duinoord", PartnerType.ASSOCIATION, NEIGHBOURHOOD, false, PROVIDER);
        partner("Stichting Rekenkracht", PartnerType.ASSOCIATION, EDUCATION, false, PROVIDER);
        partner("Schuldhulp Laagveen", PartnerType.DEBT_HELP, CARE_WELFARE, true, RECEIVER);
        partner("Taalhuis Molenwaard", PartnerType.TAALHUIS_ELSEWHERE, PartnerCategory.LIBRARY, false, RECEIVER);
        partner("Humanitas Laagveen", PartnerType.VOLUNTEER_ORGANISATION, VOLUNTEERING, false,
                PartnerRole.VOLUNTEER_SOURCE);
        partner("Vrijwilligerspunt Veenrijk", PartnerType.VOLUNTEER_ORGANISATION, VOLUNTEERING, false,
                PartnerRole.VOLUNTEER_SOURCE);
        partner("Gilde Duinoord", PartnerType.VOLUNTEER_ORGANISATION, VOLUNTEERING, false,
                PartnerRole.VOLUNTEER_SOURCE);
        partner("Mbo-school Laagveen", PartnerType.SCHOOL_FOR_INTERNS, EDUCATION, false, PartnerRole.INTERN_SOURCE);
        prospect("Hogeschool Rivierenland", PartnerType.SCHOOL_FOR_INTERNS, EDUCATION, PartnerRole.INTERN_SOURCE);
        prospect("Woningcorporatie Veenrijk Wonen", PartnerType.HOUSING, CARE_WELFARE, REFERRER);
        prospect("Huisartsen Duinoord", PartnerType.GP_OR_HEALTH, CARE_WELFARE, REFERRER);
        prospect("Schoonmaakbedrijf Helder", PartnerType.EMPLOYER, EMPLOYER, REFERRER);
        prospect("Opvang Duinoord", PartnerType.ASYLUM_RECEPTION, PartnerCategory.RECEPTION, PROVIDER);
    }

    /** Also one with whom we do not work together. */
    PartnerId organisation(String name) {
        return partners.known().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().id();
    }

    private void partner(String name, PartnerType type, PartnerCategory category, boolean warm, PartnerRole... roles) {
        prospect(name, type, category, warm, roles);
        partners.activate(known.get(name));
        agreements.record(known.get(name), AgreementKind.DATA_SHARING, LocalDate.now(clock).minusYears(2), null);
    }

    private void prospect(String name, PartnerType type, PartnerCategory category, PartnerRole... roles) {
        prospect(name, type, category, false, roles);
    }

    private void prospect(String name, PartnerType type, PartnerCategory category, boolean warm, PartnerRole... roles) {
        String mailbox = name.toLowerCase().replaceAll("[^a-z]+", "-") + "@example.org";
        known.put(name, partners.add(new NewPartner(name, type, category, Set.of(roles), Set.of(Theme.LANGUAGE),
                Set.of(TargetGroup.GENERAL), area(type), name.contains("Duinoord") ? DUINOORD : VEENRIJK,
                warm, List.of(new PartnerContact("Team verwijzen", "contactpersoon", mailbox, "0600000000", true)))));
    }

    private static Set<String> area(PartnerType type) {
        return type == PartnerType.TAALHUIS_ELSEWHERE ? Set.of("9003") : Set.of("9001", "9002");
    }

    private void addOfferings() {
        for (BranchId branch : List.of(VEENRIJK, DUINOORD)) {
            OfferingId first = own("Klik & Tik: voor het eerst", branch, GROUP, DIGITAL_BASIC,
                    digital("D0", "INSTROOM"), CbsType.DIGITAL);
            OfferingId internet = own("Klik & Tik: het internet op", branch, GROUP, DIGITAL_BASIC,
                    digital("INSTROOM", "BASIS_1"), CbsType.DIGITAL);
            own("Digisterker", branch, GROUP, DIGITAL_GOVERNMENT,
                    new LevelRange(LevelScale.CAN_DO, "NOT_YET", "ALONE"), CbsType.DIGITAL);
            own("Inloop werk zoeken", branch, WALK_IN, JOB_APPLICATION,
                    new LevelRange(LevelScale.CAN_DO, "NOT_YET", "ALONE"), CbsType.ALL);
            own("Lezen en schrijven in een kleine groep", branch, GROUP, LANGUAGE_READING,
                    new LevelRange(LevelScale.NT1_LANGUAGE, "BELOW_INSTROOM", "F1"), CbsType.LANGUAGE);
            own("Praten in het Nederlands", branch, GROUP, LANGUAGE_SPEAKING,
                    new LevelRange(LevelScale.NT2_CEFR, "A1", "B1"), CbsType.LANGUAGE);
            own("Rekenen in het dagelijks leven", branch, GROUP, NUMERACY,
                    new LevelRange(LevelScale.NUMERACY, "BELOW_INSTROOM", "F1"), CbsType.NUMERACY);
            own("Taalmaatje", branch, ONE_TO_ONE, LANGUAGE_SPEAKING,
                    new LevelRange(LevelScale.NT2_CEFR, "A1", "B1"), CbsType.LANGUAGE);
            catalogue.addRoute(first, internet, "De volgende stap op de computer");
        }
        own("Oefenen.nl", VEENRIJK, SELF_STUDY, DIGITAL_BASIC, digital("INSTROOM", "BASIS_1"), CbsType.DIGITAL);
        OfferingId tablet = offering("Tablet en foto's met SeniorWeb", VEENRIJK, "SeniorWeb Veenrijk", true, GROUP,
                DIGITAL_BASIC, digital("BASIS_1", "BASIS_2"), CbsType.DIGITAL, NON_FORMAL_VOLUNTEER);
        OfferingId advanced = offering("Internet voor gevorderden", VEENRIJK, "Volksuniversiteit Laagveen", false,
                GROUP, DIGITAL_BASIC, digital("BASIS_2", "ABOVE"), CbsType.DIGITAL, NON_FORMAL_PROFESSIONAL);
        offering("Nederlands lezen en schrijven naar 2F", VEENRIJK, "ROC Laagveen", false, GROUP, LANGUAGE_READING,
                new LevelRange(LevelScale.NT1_LANGUAGE, "F1", "F2"), CbsType.LANGUAGE, FORMAL);
        offering("Nederlands voor beginners", VEENRIJK, "Taalschool Duin en Veen", false, GROUP, LANGUAGE_SPEAKING,
                new LevelRange(LevelScale.NT2_CEFR, "A0", "A2"), CbsType.LANGUAGE, FORMAL);
        offering("Staatsexamen Nederlands", VEENRIJK, "Volksuniversiteit Laagveen", false, GROUP, LANGUAGE_SPEAKING,
                new LevelRange(LevelScale.NT2_CEFR, "B1", "B2"), CbsType.LANGUAGE, FORMAL);
        catalogue.addRoute(tablet, advanced, "Voor wie meer wil met internet");
    }

    private static LevelRange digital(String from, String to) {
        return new LevelRange(LevelScale.DIGITAL, from, to);
    }

    private OfferingId own(String title, BranchId branch, OfferingForm form, SkillDomain domain, LevelRange levels,
            CbsType cbsType) {
        return catalogue.addOffering(new NewOffering(title, branch, null, true, domain, levels, form,
                NON_FORMAL_VOLUNTEER, cbsType, Set.of(TargetGroup.GENERAL), adults(levels), 16, 0,
                Certificate.PARTICIPATION));
    }

    private OfferingId offering(String title, BranchId branch, String provider, boolean inLibrary, OfferingForm form,
            SkillDomain domain, LevelRange levels, CbsType cbsType, EducationKind kind) {
        return catalogue.addOffering(new NewOffering(title, branch, known.get(provider), inLibrary, domain, levels,
                form, kind, cbsType, Set.of(TargetGroup.GENERAL), adults(levels), 24, 0, Certificate.PARTICIPATION));
    }

    private static Eligibility adults(LevelRange levels) {
        Set<LanguageBackground> backgrounds = switch (levels.scale()) {
            case NT1_LANGUAGE -> Set.of(LanguageBackground.NT1);
            case NT2_CEFR, ALFA -> Set.of(LanguageBackground.NT2);
            default -> Set.of();
        };
        Set<CivicIntegration> civic = levels.scale() == LevelScale.NT2_CEFR
                ? Set.of(CivicIntegration.NOT_REQUIRED, CivicIntegration.FINISHED, CivicIntegration.UNKNOWN) : Set.of();
        return new Eligibility(18, backgrounds, civic, Set.of());
    }
}
