package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.insight.HalfYearFigures;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.UserRole;
import nl.wegwijs.policy.FeedbackId;
import nl.wegwijs.policy.PartnerPolicies;

/** Policy is made with partners, its targets stand beside the figures, and twice a year we look how it goes. */
abstract class PolicyStories extends StoryTelling {

    @Autowired
    private PartnerPolicies policies;
    @Autowired
    private HalfYearFigures figures;
    @Autowired
    private ApplicationEventPublisher facts;
    @Autowired
    private JdbcTemplate database;

    @Test
    void makesPolicyWithPartnersAndFollowsItUntilItsTimeIsOver() {
        story.on(LocalDate.of(2024, 5, 6));
        story.follows(story.starts(SharedPolicyProcess.KEY, "partner-relations", Map.of("branch", "veenrijk")));
        assertThatThrownBy(() -> story.starts(SharedPolicyProcess.KEY, "partner-relations-duinoord", Map.of("branch", "duinoord")))
                .isInstanceOf(PlainRefusal.class);
        assertThat((String) story.shows("collectPoints").get("figuresText")).contains("Signalen, K1: ");
        story.does("collectPoints", points(stage.uwv(), stage.roc()));
        assertThatThrownBy(() -> story.does("discussPolicy", Map.of("result", "DONE"))).isInstanceOf(PlainRefusal.class);
        story.does("discussPolicy", ambition("K12", 50, stage.roc().toString()));
        assertThatThrownBy(() -> story.does("discussPolicy", ambition("K12", 60, "LIBRARY"))).isInstanceOf(PlainRefusal.class);
        story.does("discussPolicy", ambition("K8", 400, "LIBRARY"));
        story.does("discussPolicy", ambition("K1", 600, "LIBRARY"));
        story.does("discussPolicy", Map.of("result", "DROP", "dropped", "K1"));
        assertThat((String) story.shows("discussPolicy").get("ambitionsText")).doesNotContain("K1,")
                .contains("ROC Laagveen let erop").contains("van 40 naar 50");
        story.does("discussPolicy", Map.of("result", "DONE"));
        LocalDate from = LocalDate.of(2024, 6, 3);
        assertThatThrownBy(() -> story.does("writePolicy", written(from, from.plusMonths(6)))).isInstanceOf(PlainRefusal.class);
        story.does("writePolicy", written(from, from.plusYears(1)));
        assertThat(story.waitsAt()).contains("waitForPartner");

        FeedbackId asked = policies.waiting(stage.uwv()).get(0).id();
        assertThatThrownBy(() -> policies.answer(by(stage.roc(), UserRole.COORDINATOR), asked, true, null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> policies.answer(by(stage.uwv(), UserRole.READ_ONLY), asked, true, null))
                .isInstanceOf(Refusal.class);
        policies.answer(by(stage.uwv(), UserRole.COORDINATOR), asked, false, "Ook iets voor ouderen");
        story.daysLater(30);
        assertThat(story.endsOf("policy-feedback")).containsExactlyInAnyOrder("answered", "silent");
        assertThat((String) story.shows("adoptPolicy").get("feedbackText")).contains("wil iets anders. Ook iets voor ouderen",
                "ROC Laagveen", "geen antwoord");
        story.does("adoptPolicy", Map.of("result", "REWORK", "why", "Zet de ouderen erbij"));
        assertThat(story.shows("discussPolicy")).containsEntry("sentBackText", "Zet de ouderen erbij");
        story.does("discussPolicy", Map.of("result", "DONE"));
        assertThat(story.shows("writePolicy")).containsEntry("title", "Samen taalvaardig");
        story.does("writePolicy", written(from, from.plusYears(1)));
        policies.answer(by(stage.uwv(), UserRole.COORDINATOR), policies.waiting(stage.uwv()).get(0).id(), true, null);
        policies.answer(by(stage.roc(), UserRole.COORDINATOR), policies.waiting(stage.roc()).get(0).id(), true, " ");
        facts.publishEvent(new OwnerFields.Answered(new FormTask("1", "adoptPolicy", "BL", "veenrijk",
                Map.of("policyId", row().get("id"))), Map.of("council", "YES")));
        assertThat(target()).isNull();
        story.does("adoptPolicy", Map.of("result", "YES", "municipalityAgreed", "YES"));
        assertThat(story.endedAt()).containsExactly("adopted");
        assertThat(row()).containsEntry("state", "IN_FORCE");
        assertThat(row().get("adoption").toString()).contains("true");
        assertThat(row().get("owner_fields").toString()).contains("council");
        assertThat(target()).isEqualTo("50");

        String number = (String) row().get("number");
        story.follows(stage.beside(PolicyReviewProcess.KEY, number));
        assertThat(story.waitsAt()).containsExactly("reviewDue");
        story.goesTo(LocalDate.of(2024, 12, 3), LocalTime.of(10, 0));
        assertThat((String) story.shows("discussHalfYear").get("figuresText")).contains("(doel: 50)", "(doel: 400)");
        story.does("discussHalfYear", Map.of("actions", "Meer op pad"));
        assertThat(story.waitsAt()).containsExactly("reviewDue");
        story.goesTo(from.plusYears(1), LocalTime.of(10, 0));
        assertThat((String) story.shows("discussHalfYear").get("reviewsText")).contains("Meer op pad");
        story.does("discussHalfYear", Map.of());
        assertThat(story.endedAt()).containsExactly("periodEnded");
        assertThat(row()).containsEntry("state", "SUPERSEDED");
        assertThat(target()).isNull();
    }

    @Test
    void makesTheNextPolicyOnceAYearAndNotWhileOneHoldsForLong() {
        story.on(LocalDate.of(2021, 3, 29));
        story.goesTo(LocalDate.of(2021, 3, 30), LocalTime.of(10, 0));
        assertThat(begunSince("2021-01-01")).isEmpty();
        story.goesTo(LocalDate.of(2021, 4, 1), LocalTime.of(10, 0));
        story.goesTo(LocalDate.of(2021, 4, 2), LocalTime.of(10, 0));
        List<String> begun = begunSince("2021-01-01");
        assertThat(begun).hasSize(1);
        story.follows(stage.beside(SharedPolicyProcess.KEY, begun.get(0)));
        assertThat(row()).containsEntry("reason", "YEARLY");
        story.does("collectPoints", points(stage.uwv()));
        story.does("discussPolicy", ambition("K12", 50, "LIBRARY"));
        story.does("discussPolicy", Map.of("result", "DONE"));
        story.does("writePolicy", written(LocalDate.of(2021, 6, 1), LocalDate.of(2024, 5, 31)));
        story.goesTo(LocalDate.of(2021, 5, 10), LocalTime.of(10, 0));
        story.does("adoptPolicy", Map.of("result", "YES", "municipalityAgreed", "NO"));
        assertThat(row()).containsEntry("state", "ADOPTED");
        story.follows(stage.beside(PolicyReviewProcess.KEY, begun.get(0)));
        story.goesTo(LocalDate.of(2021, 6, 1), LocalTime.of(10, 0));
        assertThat(row()).containsEntry("state", "IN_FORCE");
        story.goesTo(LocalDate.of(2022, 4, 1), LocalTime.of(10, 0));
        assertThat(begunSince("2021-04-03")).isEmpty();
        while (!story.isOver()) {
            story.does("discussHalfYear", Map.of());
            story.goesTo(today().plusDays(200), LocalTime.of(10, 0));
        }
        assertThat(story.endedAt()).containsExactly("periodEnded");
    }

    static Map<String, Object> points(PartnerId... with) {
        return Map.of("points", "Te weinig mensen beginnen", "partners", Stream.of(with).map(PartnerId::toString).toList());
    }

    static Map<String, Object> ambition(String figure, int target, String owner) {
        return Map.of("result", "ADD", "ambition", "Meer mensen leren verder", "targetGroup", "GENERAL", "figure", figure,
                "baseline", 40, "target", target, "owner", owner);
    }

    static Map<String, Object> written(LocalDate from, LocalDate until) {
        return new HashMap<>(Map.of("title", "Samen taalvaardig", "municipalities", List.of(Stage.VEENRIJK),
                "fromOn", from.toString(), "untilOn", until.toString(), "text", "Wij zoeken mensen samen op."));
    }

    private static PartnerUserView by(PartnerId partner, UserRole role) {
        return new PartnerUserView(null, partner, null, null, role, null, false, false, null, null, null, 0);
    }

    private String target() {
        return figures.of((String) row().get("library_org_id"), List.of("K12")).get(0).target();
    }

    private List<String> begunSince(String day) {
        return database.queryForList("select number from wegwijs.shared_policy where begun_on between ?::date and"
                + " date '2023-12-31'", String.class, day);
    }

    private Map<String, Object> row() {
        return database.queryForMap("select * from wegwijs.shared_policy where number ="
                + " (select business_key_ from act_hi_procinst where id_ = ?)", story.root());
    }
}
