package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.collaboration.FacilityAsked;
import nl.wegwijs.collaboration.FacilityDesk;
import nl.wegwijs.collaboration.FacilityPurpose;
import nl.wegwijs.collaboration.FacilityView;
import nl.wegwijs.collaboration.PartnerFacilities;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

/** A partner uses a room of ours. On Saturdays in autumn, when no group of another story meets. */
abstract class FacilityStories extends StoryTelling {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 14);

    @Autowired
    private FacilityDesk desk;
    @Autowired
    private PartnerFacilities facilities;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ApplicationEventPublisher facts;

    private PartnerId partner;
    private String number;

    @Test
    void getsARoomCountsItsVisitorsAndIsOfferedAnAgreementWhenItComesOften() {
        partner = stage.referrer("Wijkteam Veenrijk-Noord");
        asks(SATURDAY, LocalTime.of(10, 0), 11);
        assertThat(story.shows("assessFacility")).containsEntry("freeText", "Leerzaal, Huiskamer");
        assertThat(facilities.waiting(partner)).isEmpty();
        story.does("assessFacility", Map.of("result", "YES", "room", "Leerzaal", "conditions", "Zelf opruimen"));
        assertThat(mails()).containsExactly("FACILITY_ANSWERED");
        assertThatThrownBy(() -> facilities.count(partner, number, 5)).isInstanceOf(Refusal.class);

        story.goesTo(SATURDAY.plusWeeks(10).plusDays(1), LocalTime.of(10, 0));
        assertThat(mails()).containsExactly("FACILITY_ANSWERED", "FACILITY_COUNT");
        assertThat(facilities.waiting(partner)).extracting(FacilityView::number).containsExactly(number);
        assertThatThrownBy(() -> facilities.callOff(partner, number)).isInstanceOf(Refusal.class);
        facilities.count(partner, number, 40);
        assertThat(story.shows("suggestFacilityAgreement")).containsEntry("timesText", 11);
        story.does("suggestFacilityAgreement", Map.of("result", "TALK"));
        assertThat(story.endedAt()).containsExactly("used");
        assertThat(row()).containsEntry("visitors", 40).containsEntry("state", "USED");

        Map<String, Object> talks = database.queryForMap("select number, asked from wegwijs.exploration where partner_id = ?",
                partner.value());
        assertThat(talks).containsEntry("asked", "FACILITY_USE");
        story.follows(stage.beside(PartnerAgreementProcess.KEY, (String) talks.get("number")));
        story.does("recordMeeting", AgreementTelling.meeting("ROOM"));
        assertThat(story.tasks()).containsExactly("draftAgreement");
        story.does("draftAgreement", Map.of("result", "STOP"));
    }

    @Test
    void isCalledWhenItDoesNotCount() {
        partner = stage.referrer("Sociale dienst Veenrijk");
        Map<String, Object> form = new HashMap<>(Map.of("partner", partner.toString(), "purpose", "MEETING", "firstDay",
                SATURDAY.toString(), "startsAt", "14:00", "endsAt", "16:00", "times", 1, "visitors", 6));
        story.follows(story.starts("facility-use", "course-ops", form));
        number = (String) story.variable("caseNumber");
        story.does("assessFacility", Map.of("result", "YES", "room", "Huiskamer"));
        story.goesTo(SATURDAY.plusDays(1), LocalTime.of(10, 0));
        assertThat(story.tasks()).isEmpty();
        story.daysLater(9);
        assertThat(story.shows("countVisitors")).containsEntry("roomText", "Huiskamer");
        story.does("countVisitors", Map.of("visitors", 5));
        assertThat(story.endedAt()).containsExactly("used");

        story.on(MONDAY);
        asks(SATURDAY, LocalTime.of(16, 0), 11);
        story.does("assessFacility", Map.of("result", "YES", "room", "Huiskamer"));
        story.goesTo(SATURDAY.plusWeeks(12), LocalTime.of(10, 0));
        story.daysLater(2);
        assertThat(story.tasks()).isEmpty();
        story.daysLater(9);
        facilities.count(partner, number, 30);
        assertThat(story.tasks()).containsExactly("suggestFacilityAgreement");
        story.does("suggestFacilityAgreement", Map.of("result", "LATER"));
        assertThat(story.endedAt()).containsExactly("used");
    }

    @Test
    void getsNoRoomThatSomebodyElseHas() {
        partner = stage.uwv();
        asks(SATURDAY, LocalTime.of(18, 0), 1);
        String first = story.root();
        asks(SATURDAY, LocalTime.of(19, 0), 1);
        String second = story.root();
        story.does("assessFacility", Map.of("result", "YES", "room", "Leerzaal"));
        story.follows(first);
        assertThat(story.shows("assessFacility")).containsEntry("freeText", "Huiskamer");
        assertThatThrownBy(() -> story.does("assessFacility", Map.of("result", "YES", "room", "Leerzaal")))
                .isInstanceOf(PlainRefusal.class);
        story.does("assessFacility", Map.of("result", "NO", "why", "Alles is bezet"));
        assertThat(story.endedAt()).containsExactly("declined");
        story.follows(second);
        facilities.callOff(partner, number);
        assertThat(story.endedAt()).containsExactly("cancelled");
    }

    @Test
    void keepsRequestsApartAndOneFormOnce() {
        partner = stage.uwv();
        UUID form = UUID.randomUUID();
        FacilityAsked asked = asked(SATURDAY, LocalTime.of(8, 0), 1);
        FacilityView first = desk.request(partner, asked, Map.of(), form);
        assertThat(desk.request(partner, asked, Map.of(), form).number()).isEqualTo(first.number());
        assertThatThrownBy(() -> desk.request(stage.roc(), asked, Map.of(), form)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> facilities.find(stage.roc(), first.number())).isInstanceOf(Refusal.class);
        facts.publishEvent(new OwnerFields.Answered(new FormTask("1", "assessFacility", first.number(), "veenrijk",
                Map.of("facilityId", first.id().toString())), Map.of("coffee", "YES")));
        assertThat(database.queryForObject("select owner_fields::text from wegwijs.facility_request where number = ?",
                String.class, first.number())).contains("coffee");
        facilities.callOff(partner, first.number());
    }

    private void asks(LocalDate day, LocalTime at, int times) {
        number = desk.request(partner, asked(day, at, times), Map.of(), UUID.randomUUID()).number();
        story.follows(stage.beside(FacilityUseProcess.KEY, number));
    }

    private static FacilityAsked asked(LocalDate day, LocalTime at, int times) {
        return new FacilityAsked(FacilityPurpose.OFFICE_HOUR, day, at, at.plusHours(2), times, 6);
    }

    private List<String> mails() {
        return database.queryForList("select topic from wegwijs.outgoing_message where thread = ? and line = 'MAIL'"
                + " order by sequence", String.class, number);
    }

    private Map<String, Object> row() {
        return database.queryForMap("select * from wegwijs.facility_request where number = ?", number);
    }
}
