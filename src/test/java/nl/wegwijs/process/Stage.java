package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.course.CapacityStatus;
import nl.wegwijs.course.CbsType;
import nl.wegwijs.course.Certificate;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.EducationKind;
import nl.wegwijs.course.Eligibility;
import nl.wegwijs.course.OfferingStatus;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.course.CourseFixtures;
import nl.wegwijs.course.EducationKind;
import nl.wegwijs.course.Eligibility;
import nl.wegwijs.course.LevelRange;
import nl.wegwijs.course.NewOffering;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.InfoAnswer;
import nl.wegwijs.referral.InfoAnswerKind;
import nl.wegwijs.referral.NewSignal;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.PriorLevel;
import nl.wegwijs.referral.Reverse;
import nl.wegwijs.referral.ReverseReason;
import nl.wegwijs.referral.SignalChannel;
import nl.wegwijs.referral.SignalId;
import nl.wegwijs.referral.SignalSource;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.VolunteerFixtures;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerRegister;
import nl.wegwijs.volunteer.VolunteerView;

/** What stands around a story: partners that send signals, courses with seats, what is kept in the end. */
@Component
class Stage {

    private static final String ATTEMPTS = """
            select %s from wegwijs.contact_attempt a where a.case_id = (select text_::uuid from act_ru_variable
              where name_ = 'caseId' and proc_inst_id_ = ? limit 1) order by a.position""";

    static final String VEENRIJK = "9001";
    static final String DUINOORD = "9002";
    static final String ELSEWHERE = "9009";

    private final PartnerRegister partners;
    private final CourseCatalogue courses;
    private final ReferralDesk signals;
    private final VolunteerRegister volunteers;
    private final PartnerAgreements agreements;
    private final ProcessStarts starts;
    private final JdbcTemplate database;
    private final Clock clock;

    Stage(PartnerRegister partners, CourseCatalogue courses, ReferralDesk signals, VolunteerRegister volunteers,
            PartnerAgreements agreements, ProcessStarts starts, JdbcTemplate database, Clock clock) {
        this.partners = partners;
        this.courses = courses;
        this.signals = signals;
        this.volunteers = volunteers;
        this.agreements = agreements;
        this.starts = starts;
        this.database = database;
        this.clock = clock;
    }

    PartnerId partner(String name) {
        return partners.receivers().stream().filter(partner -> partner.name().equals(name)).findFirst()
                .map(Partner::id).orElseThrow();
    }

    PartnerId referrer(String name) {
        return partners.referrers().stream().filter(partner -> partner.name().equals(name)).findFirst()
                .map(Partner::id).orElseThrow();
    }

    PartnerId uwv() {
        return partners.authenticate("demo-uwv").orElseThrow().partnerId();
    }

    /** A signal of UWV about somebody who agreed yesterday. */
    NewSignal signal(Somebody who) {
        return signal(candidate(who, VEENRIJK, null), ConsentAtSource.YES_SPOKEN, false);
    }

    NewSignal signal(Candidate candidate, ConsentAtSource consent, boolean contactLoop) {
        return signalOf(uwv(), candidate, consent, contactLoop);
    }

    NewSignal signalOf(PartnerId sender, Candidate candidate, ConsentAtSource consent, boolean contactLoop) {
        return new NewSignal(SignalSource.PARTNER, SignalChannel.API, sender, candidate, consent,
                consent.name().startsWith("YES") ? LocalDate.now(clock).minusDays(1) : null, true, contactLoop,
                Set.of(SkillDomain.DIGITAL_BASIC), Set.of(), null, false, null, null,
                Somebody.words("Belt liever in de ochtend"), "U-4711", null, false, false, false, Map.of());
    }

    /** A provider sends on somebody who agreed; the offering that did not fit may be null. */
    NewSignal reverse(Somebody who, ReverseReason reason, OfferingId offering, SkillDomain need,
            PriorLevel... levels) {
        return new NewSignal(SignalSource.REVERSE, SignalChannel.API, roc(), candidate(who, VEENRIJK, 1992),
                ConsentAtSource.YES_SPOKEN, LocalDate.now(clock).minusDays(1), true, true, Set.of(need), Set.of(),
                null, false, null, null, null, "R-12", new Reverse(reason, offering == null ? null : offering.value(),
                        List.of(levels)), false, false, false, Map.of());
    }

    PartnerId roc() {
        return partners.authenticate("demo-roc").orElseThrow().partnerId();
    }

    Candidate candidate(Somebody who, String municipality, Integer birthYear) {
        return new Candidate(who.givenName(), who.familyName(), who.number(), null, Channel.PHONE,
                Set.of(ContactTime.MORNING), "nl", municipality, birthYear);
    }

    OfferingId group(String title) {
        return courses.addOffering(CourseFixtures.aDigitalCourse(title, DemoLibrary.VEENRIJK, "D0", "BASIS_1"));
    }

    /** For those who do not read at level 1F yet. */
    OfferingId readingGroup(String title) {
        return courses.addOffering(CourseFixtures.anOffering(title, DemoLibrary.VEENRIJK, null,
                SkillDomain.LANGUAGE_READING, new LevelRange(LevelScale.NT1_LANGUAGE, null, "F1"), OfferingForm.GROUP));
    }

    OfferingId walkIn(String title) {
        return courses.addOffering(CourseFixtures.aWalkIn(title, DemoLibrary.VEENRIJK));
    }

    OfferingId selfStudy(String title) {
        return courses.addOffering(CourseFixtures.anOffering(title, DemoLibrary.VEENRIJK, null,
                SkillDomain.DIGITAL_BASIC, new LevelRange(LevelScale.DIGITAL, "D0", "BASIS_1"),
                OfferingForm.SELF_STUDY));
    }

    RunId run(OfferingId offering, LocalDate startsOn, int weeks, int seats) {
        return courses.planRun(CourseFixtures.aRun(offering, DemoLibrary.VEENRIJK, startsOn, weeks, seats));
    }

    /** Above this our own house has nothing. */
    OfferingId topGroup(String title) {
        return courses.addOffering(CourseFixtures.aDigitalCourse(title, DemoLibrary.VEENRIJK, "D0", "ABOVE"));
    }

    /** A course that a partner gives in its own house. */
    OfferingId courseElsewhere(String title, String provider) {
        return courses.addOffering(CourseFixtures.anOffering(title, DemoLibrary.VEENRIJK, partner(provider),
                SkillDomain.DIGITAL_BASIC, new LevelRange(LevelScale.DIGITAL, "BASIS_2", "ABOVE"),
                OfferingForm.GROUP));
    }

    /** A course that a partner gives in our house. */
    OfferingId courseInTheLibrary(String title, String provider) {
        return courses.addOffering(new NewOffering(title, DemoLibrary.VEENRIJK, partner(provider), true,
                SkillDomain.DIGITAL_BASIC, new LevelRange(LevelScale.DIGITAL, "BASIS_1", "BASIS_2"),
                OfferingForm.GROUP, EducationKind.NON_FORMAL_VOLUNTEER, CbsType.DIGITAL, Set.of(TargetGroup.GENERAL),
                Eligibility.everybody(), 20, 0, Certificate.PARTICIPATION));
    }

    OfferingId languageBuddy(String title) {
        return courses.addOffering(CourseFixtures.anOffering(title, DemoLibrary.VEENRIJK, null,
                SkillDomain.LANGUAGE_SPEAKING, new LevelRange(LevelScale.NT2_CEFR, "A0", "B1"),
                OfferingForm.ONE_TO_ONE));
    }

    Map<String, Object> routeRow(Object routeId) {
        return database.queryForMap("select * from wegwijs.referral_route where id = ?", routeId);
    }

    void route(OfferingId from, OfferingId to) {
        courses.addRoute(from, to, "Afgesproken volgende stap");
    }

    /** What somebody learns with one volunteer. */
    OfferingId oneToOne(String title) {
        return oneToOne(title, SkillDomain.DIGITAL_BASIC, LevelScale.DIGITAL, "D0", "BASIS_1");
    }

    OfferingId oneToOne(String title, SkillDomain domain, LevelScale scale, String from, String to) {
        return courses.addOffering(CourseFixtures.anOffering(title, DemoLibrary.VEENRIJK, null, domain,
                new LevelRange(scale, from, to), OfferingForm.ONE_TO_ONE));
    }

    OfferingId talkingGroup(String title) {
        return courses.addOffering(CourseFixtures.anOffering(title, DemoLibrary.VEENRIJK, null,
                SkillDomain.LANGUAGE_SPEAKING, new LevelRange(LevelScale.NT2_CEFR, "A1", "B1"), OfferingForm.GROUP));
    }

    /** Somebody who may begin at once, and can on this part of the week only. */
    VolunteerId volunteer(Somebody who, int participants, String dayPart) {
        return volunteer(who, participants, VolunteerPreference.DIGITAL, dayPart);
    }

    VolunteerId volunteer(Somebody who, int participants, VolunteerPreference preference, String dayPart) {
        NewVolunteer told = VolunteerFixtures.aBuddy(who.givenName(), DemoLibrary.VEENRIJK, participants, preference,
                dayPart);
        VolunteerId id = volunteers.add(told, VolunteerFixtures.allPapers(LocalDate.now(clock)));
        VolunteerOnboardingProcess.begin(null, volunteers, starts, id);
        return id;
    }

    VolunteerView volunteer(VolunteerId id) {
        return volunteers.find(id);
    }

    /** The process that looks for another volunteer for this case. */
    String rematching(String caseId) {
        return database.queryForObject("select line.id_ from act_ru_execution line join act_re_procdef model"
                + " on model.id_ = line.proc_def_id_ join wegwijs.referral_case one on one.number = line.business_key_"
                + " where model.key_ = 'rematching' and line.parent_id_ is null and one.id = ?::uuid",
                String.class, caseId);
    }

    /** Why the places of this case ended, as far as there was a reason, the first one first. */
    List<String> endReasons(String caseId) {
        return database.queryForList("select end_reason from wegwijs.placement where case_id = ?::uuid"
                + " and end_reason is not null order by created_at", String.class, caseId);
    }

    /** All that was written down of talks and calls in this case. */
    String talks(String caseId) {
        return String.join("\n", database.queryForList("select to_jsonb(talk)::text from wegwijs.follow_up talk"
                + " join wegwijs.placement place on place.id = talk.placement_id where place.case_id = ?::uuid",
                String.class, caseId));
    }

    /** The matches of this case, the first one first. */
    List<String> matches(String caseId) {
        return database.queryForList("select state from wegwijs.volunteer_match where case_id = ?::uuid order by created_at",
                String.class, caseId);
    }

    /** The newest match of this case. */
    Map<String, Object> matchOf(String caseId) {
        return database.queryForMap("select * from wegwijs.volunteer_match where case_id = ?::uuid"
                + " order by created_at desc limit 1", caseId);
    }

    RunId runOf(OfferingId offering) {
        return RunId.of(database.queryForObject("select id from wegwijs.course_run where offering_id = ?",
                String.class, offering.value()));
    }

    LocalDate startOf(RunId run) {
        return courses.run(run).startsOn();
    }

    LocalDate endOf(RunId run) {
        return courses.run(run).endsOn();
    }

    int seatsHeld(RunId run) {
        return courses.run(run).seatsHeld();
    }

    int seatsTaken(RunId run) {
        return courses.run(run).seatsTaken();
    }

    /** In the order in which they were planned. */
    List<RunId> runsOf(OfferingId offering) {
        return database.queryForList("select id::text from wegwijs.course_run where offering_id = ?::uuid"
                + " order by number", String.class, offering.toString()).stream().map(RunId::of).toList();
    }

    /** How the placements of this case stand, the first one first. */
    List<String> placements(String caseId) {
        return database.queryForList("select status from wegwijs.placement where case_id = ?::uuid order by created_at",
                String.class, caseId);
    }

    /** The score of somebody on the waiting list. */
    int score(String caseId) {
        return database.queryForObject("select priority_score from wegwijs.waitlist_entry where case_id = ?::uuid"
                + " and state in ('WAITING', 'OFFERED', 'EXPIRED')", Integer.class, caseId);
    }

    /** The gaps in the offer that this offering shows, by what they are about. */
    List<String> gaps(String reason, OfferingId offering) {
        return database.queryForList("select domain from wegwijs.offer_gap where reason = ? and offering_id = ?::uuid",
                String.class, reason, offering.toString());
    }

    /** The process about the newest request for volunteers in Veenrijk. */
    String volunteerRequest() {
        return beside(VolunteerRequestProcess.KEY, database.queryForObject("select number from wegwijs.volunteer_request"
                + " where branch_id = 'veenrijk' order by right(number, 4) desc limit 1", String.class));
    }

    /** How many requests for volunteers in Veenrijk are open. */
    long openRequests() {
        return database.queryForObject("select count(*) from wegwijs.volunteer_request where branch_id = 'veenrijk'"
                + " and function = 'LANGUAGE_BUDDY' and state in ('NEW', 'SENT_OUT')", Long.class);
    }

    /** A school that sends us interns, with an agreement. */
    PartnerId school() {
        PartnerId school = partner(PartnerRole.INTERN_SOURCE, "Mbo-school Laagveen");
        if (!agreements.hasActive(school, AgreementKind.INTERNSHIP_FRAME, LocalDate.now(clock))) {
            agreements.record(school, AgreementKind.INTERNSHIP_FRAME, LocalDate.now(clock), null);
        }
        return school;
    }

    /** The process about the newest place for interns. */
    String internship() {
        return beside(InternPlacementProcess.KEY, database.queryForObject("select number from wegwijs.internship"
                + " order by right(number, 4) desc limit 1", String.class));
    }

    /** The process that prepares this volunteer. */
    String onboardingOf(Somebody who) {
        return beside(VolunteerOnboardingProcess.KEY, database.queryForObject(
                "select number from wegwijs.volunteer where phone = ?", String.class, who.number().value()));
    }

    VolunteerId volunteerOf(Somebody who) {
        return new VolunteerId(database.queryForObject("select id from wegwijs.volunteer where phone = ?", UUID.class,
                who.number().value()));
    }

    /** The process that looks after this volunteer. */
    String guidanceOf(VolunteerId id) {
        return beside(VolunteerGuidanceProcess.KEY, volunteer(id).number());
    }

    /** An active partner that is in this role, by name. */
    PartnerId partner(PartnerRole role, String name) {
        return partners.in(role).stream().filter(partner -> partner.name().equals(name)).findFirst().map(Partner::id)
                .orElseThrow();
    }

    /** How many shortages of volunteers in Veenrijk are still to be met. */
    long openShortages() {
        return database.queryForObject("select count(*) from wegwijs.volunteer_shortage"
                + " where branch_id = 'veenrijk' and ended_at is null", Long.class);
    }

    /** How somebody stands on the waiting list. */
    String waiting(String caseId) {
        return database.queryForObject("select state from wegwijs.waitlist_entry where case_id = ?::uuid order by since desc limit 1",
                String.class, caseId);
    }

    /** How the places of this case ended or stand, the first one first. */
    List<String> places(String caseId) {
        return database.queryForList("select status from wegwijs.placement where case_id = ?::uuid order by created_at",
                String.class, caseId);
    }

    /** The partner sends what was missing by itself. */
    void completes(SignalId signal, Candidate person) {
        signals.completeByPartner(signal, new InfoAnswer(InfoAnswerKind.RECEIVED, ConsentAtSource.YES_SPOKEN,
                LocalDate.now(clock), true, false, person));
    }

    /** What runs, or ran, beside the case with this number. */
    String beside(String process, String caseNumber) {
        return database.queryForObject("select proc_inst_id_ from act_hi_procinst where proc_def_key_ = ?"
                + " and business_key_ = ? order by start_time_ desc limit 1", String.class, process, caseNumber);
    }

    /** Who did this to the case with this number. */
    List<String> audited(String action, String caseNumber) {
        return database.queryForList("select user_id from wegwijs.access_log_entry where action = ? and case_number = ?",
                String.class, action, caseNumber);
    }

    /** Participants that are registered so young without consent by a parent. */
    List<String> registeredUnder(int age, int year) {
        return database.queryForList("select number from wegwijs.participant person where status = 'REGISTERED'"
                + " and birth_year > ? and not exists (select 1 from wegwijs.consent given where given.participant_id ="
                + " person.id and purpose = 'REGISTRATION' and method = 'BY_PARENT')", String.class, year - age);
    }

    /** An offering for everybody, of this kind. */
    OfferingView offers(EducationKind kind) {
        return new OfferingView(OfferingId.next(), "Leren", DemoLibrary.VEENRIJK, null, true, SkillDomain.DIGITAL_BASIC,
                new LevelRange(LevelScale.DIGITAL, "D0", "BASIS_1"), OfferingForm.GROUP, kind, CbsType.DIGITAL, Set.of(),
                Eligibility.everybody(), 10, 0, Certificate.NONE, LocalDate.now(clock), CapacityStatus.CAPACITY,
                LocalDate.now(clock), OfferingStatus.ACTIVE);
    }

    List<String> columnsOf(String table) {
        return database.queryForList("select column_name from information_schema.columns"
                + " where table_schema = 'wegwijs' and table_name = ?", String.class, table);
    }

    Map<String, Object> urgentHelp(String caseNumber) {
        return database.queryForMap("select help.* from wegwijs.urgent_help help join wegwijs.referral_case one"
                + " on one.id = help.case_id where one.number = ?", caseNumber);
    }

    /** Every attempt to reach the person of this process: how and with what result. */
    List<String> attempts(String processInstance) {
        return database.queryForList(ATTEMPTS.formatted("a.channel || ' ' || a.result"), String.class, processInstance);
    }

    long dayPartsTried(String processInstance) {
        return database.queryForList(ATTEMPTS.formatted("case when extract(hour from a.at at time zone"
                + " 'Europe/Amsterdam') < 12 then 'MORNING' else 'LATER' end"), String.class, processInstance)
                .stream().distinct().count();
    }

    /** What the partner of this signal has read so far. */
    List<String> heardAbout(SignalId signal) {
        return database.queryForList("select code from wegwijs.referrer_feedback where signal_id = ? order by n",
                String.class, signal.value());
    }

    /** How much of each message the referrer was allowed to read. */
    Set<String> scopesToldTo(SignalId signal) {
        return Set.copyOf(database.queryForList("select scope from wegwijs.referrer_feedback where signal_id = ?",
                String.class, signal.value()));
    }

    /** What this participant agreed that each referrer hears, the last answer last. */
    List<Map<String, Object>> feedbackAgreed(String caseId) {
        return database.queryForList("""
                select consent.receiver_partner_id, consent.feedback_level from wegwijs.consent
                  join wegwijs.referral_case one on one.participant_id = consent.participant_id
                 where one.id = ?::uuid and consent.purpose = 'FEEDBACK_TO_REFERRER'
                   and consent.decision = 'GIVEN' order by consent.id""", caseId);
    }

    Map<String, Object> signalRow(SignalId signal) {
        return database.queryForMap("select * from wegwijs.signal where id = ?", signal.value());
    }

    Map<String, Object> caseRow(String caseId) {
        return database.queryForMap("select * from wegwijs.referral_case where id = ?::uuid", caseId);
    }

    /** The newest place of this case. */
    Map<String, Object> placementOf(String caseId) {
        return database.queryForMap("select * from wegwijs.placement where case_id = ?::uuid order by created_at desc"
                + " limit 1", caseId);
    }

    List<Map<String, Object>> corrections(String caseId) {
        return database.queryForList("select * from wegwijs.case_correction where case_id = ?::uuid order by at", caseId);
    }

    /** What became of the news that was kept for this case. */
    List<String> keptFacts(String caseNumber) {
        return database.queryForList("select state from wegwijs.kept_fact where case_number = ? order by arrived_at",
                String.class, caseNumber);
    }

    String lastOnward(String caseId) {
        return database.queryForObject("select id from wegwijs.onward_referral where case_id = ?::uuid"
                + " order by number desc limit 1", String.class, caseId);
    }

    String onwardNumber(String onwardReferralId) {
        return (String) onwardRow(onwardReferralId).get("number");
    }

    Map<String, Object> onwardRow(String onwardReferralId) {
        return database.queryForMap("select * from wegwijs.onward_referral where id = ?::uuid", onwardReferralId);
    }

    List<Map<String, Object>> reports() {
        return database.queryForList("select * from wegwijs.report_row");
    }

    long count(String table) {
        return database.queryForObject("select count(*) from wegwijs." + table, Long.class);
    }

    /** Where in our own tables this person can still be found: table and column. */
    List<String> everythingAbout(Somebody who) {
        return PersonTrail.places(database, "wegwijs", who.givenName() + "|" + who.phone().substring(1));
    }

    /** How the process of a provider's own signal ended. */
    String reverseEnd(String number) {
        return database.queryForObject("select a.act_id_ from act_hi_actinst a join act_hi_procinst p"
                + " on p.id_ = a.proc_inst_id_ where p.business_key_ = ? and p.proc_def_key_ = 'reverse-referral'"
                + " and a.act_type_ = 'noneEndEvent'", String.class, number);
    }

    List<Map<String, Object>> assessments(String caseId) {
        return database.queryForList("select * from wegwijs.skill_assessment where case_id = ?::uuid", caseId);
    }

    /** The same signal with another answer to the question whether the person agreed. */
    static NewSignal with(NewSignal told, ConsentAtSource consent) {
        return new NewSignal(told.source(), told.channel(), told.partnerId(), told.candidate(), consent, null,
                told.personKnows(), told.contactLoop(), told.needDomains(), told.indicators(), told.screening(),
                told.urgency(), told.urgentHint(), told.deadline(), told.note(), told.partnerReference(),
                told.reverse(), told.canIntakeNow(), told.toldAndAgreed(), told.warmContactOffered(),
                told.ownerFields());
    }
}
