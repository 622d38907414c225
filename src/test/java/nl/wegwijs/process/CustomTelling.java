package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.collaboration.Budget;
import nl.wegwijs.collaboration.CoursePlace;
import nl.wegwijs.collaboration.CustomRequest;
import nl.wegwijs.collaboration.LevelGuess;
import nl.wegwijs.collaboration.PartnerCustomCourses;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.PartnerUsers;
import nl.wegwijs.partner.UserRole;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.NewSignal;
import nl.wegwijs.referral.SignalChannel;
import nl.wegwijs.referral.SignalReceipt;
import nl.wegwijs.referral.SignalSource;

/** The stretches that stories of custom courses have in common, of the course of one partner at a time. */
abstract class CustomTelling extends StoryTelling {

    static final int PEOPLE = 10;

    @Autowired
    PartnerCustomCourses customs;
    @Autowired
    PartnerAgreements agreements;
    @Autowired
    PartnerUsers users;
    @Autowired
    JdbcTemplate database;

    PartnerId partner;
    String number;
    String custom;

    void asks(String name) {
        partner = stage.referrer(name);
        number = customs.request(partner, request(), Map.of(), UUID.randomUUID()).number();
        custom = stage.beside(CustomEducationProcess.KEY, number);
        story.follows(custom);
        assertThat(story.tasks()).containsExactly("exploreCustom");
    }

    CustomRequest request() {
        return new CustomRequest(TargetGroup.SOCIAL_EMPLOYMENT_WORKERS, "Een formulier op de computer invullen", PEOPLE,
                LevelGuess.BEGINNER, CoursePlace.AT_PARTNER, today().plusDays(7), today().plusDays(90),
                Set.of(ContactTime.MORNING), Budget.YES, true);
    }

    static Map<String, Object> talk(int people, String level, String teacher) {
        return Map.of("result", "YES", "domain", "DIGITAL_BASIC", "expected", people, "levelGuess", level,
                "teacherAvailable", teacher);
    }

    Map<String, Object> design(OfferingId course) {
        return new HashMap<>(Map.of("offering", course.toString(), "sessions", 6, "minutes", "90", "teacher", "COLLEAGUE",
                "price", 400, "minParticipants", 2, "maxParticipants", 8));
    }

    /** Up to the answer of the partner. */
    void getsAProposal(String name, OfferingId course) {
        asks(name);
        story.does("exploreCustom", talk(PEOPLE, "BEGINNER", "YES"));
        isProposed(course);
    }

    void isProposed(OfferingId course) {
        story.does("designCustom", design(course));
        story.does("approveCustom", Map.of("result", "YES"));
        assertThat(story.waitsAt()).containsExactly("waitForAnswer");
    }

    void worksWithUsOnPaper() {
        agreements.record(partner, AgreementKind.COOPERATION, today(), null);
    }

    /** What it takes when that is not so yet. */
    void comesToAnAgreement() {
        story.does("recordMeeting", AgreementTelling.meeting("MONEY"));
        story.does("draftAgreement", AgreementTelling.terms(today(), "COOPERATION"));
        story.daysLater(8);
        story.does("callAboutSigning", Map.of("result", "SIGNED"));
        story.does("signAgreement", Map.of("signed", true, "on", today().toString()));
    }

    /** Somebody at the partner names a person, who agreed. */
    SignalReceipt names(String who) {
        return names(who, ConsentAtSource.YES_SPOKEN);
    }

    SignalReceipt names(String who, ConsentAtSource consent) {
        NewSignal told = stage.signalOf(partner, consent == ConsentAtSource.NO ? null
                : stage.candidate(Somebody.called(who), Stage.VEENRIJK, null), consent, false);
        return customs.name(aColleague(), number, new NewSignal(SignalSource.CUSTOM_GROUP, SignalChannel.PORTAL,
                told.partnerId(), told.candidate(), told.consentAtSource(), told.consentOn(), told.personKnows(), false,
                told.needDomains(), Set.of(), null, false, null, null, told.note(), told.partnerReference(), null, false,
                false, false, Map.of()), UUID.randomUUID());
    }

    private PartnerUserView aColleague() {
        String address = UUID.randomUUID() + "@partner.example.org";
        return users.invite(partner, address, "Robin Proef", UserRole.REFERRER).user();
    }

    Map<String, Object> begins(LocalDate day) {
        return Map.of("result", "START", "firstDay", day.toString(), "startsAt", "09:30", "place", "Kantine");
    }

    List<String> mails() {
        return database.queryForList("select topic from wegwijs.outgoing_message where thread = ? and line = 'MAIL'"
                + " order by sequence", String.class, number);
    }

    Map<String, Object> row() {
        return database.queryForMap("select * from wegwijs.custom_education where number = ?", number);
    }
}
