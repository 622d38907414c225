package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.wegwijs.model.DraftView;
import nl.wegwijs.model.ModelShelf;

/** A process owner adds a question to the signal and puts it live; nobody writes a line of Java. */
abstract class AddedFieldStories extends SeenByPartners {

    private static final String FIELD = "hasLibraryCard";
    private static final String QUESTION = "Heeft de persoon een pasje van de Bibliotheek?";
    private static final String SCHEMA = "/components/schemas/Signal/properties/extra/properties/" + FIELD;

    @Autowired
    private RepositoryService repository;
    @Autowired
    private ModelShelf shelf;
    @Autowired
    private ObjectMapper json;

    private DraftView published;

    @AfterEach
    void takesTheQuestionBack() {
        shelf.rollBack(published.id());
    }

    /** As the handbook tells a process owner: the changed form alone. */
    private void putsTheQuestionLive() {
        DraftView draft = shelf.upload("Vraag naar een pasje", Map.of("signal.form", withTheQuestion()));
        assertThat(draft.problems()).isEmpty();
        published = shelf.publish(draft.id(), null);
    }

    private byte[] withTheQuestion() {
        try {
            ObjectNode form = (ObjectNode) json.readTree(Path.of("forms", "signal.form").toFile());
            ObjectNode question = ((ArrayNode) form.get("components")).addObject();
            question.put("id", "Field_card").put("type", "radio").put("key", FIELD).put("label", QUESTION);
            question.putArray("values").add(option("YES", "Ja, een pasje")).add(option("NO", "Nee, geen pasje"));
            return json.writeValueAsBytes(form);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ObjectNode option(String value, String label) {
        return json.createObjectNode().put("value", value).put("label", label);
    }

    @Test
    void asksItInPortalApiAndTasklistAndShowsTheAnswerToStaff() {
        PartnersEyes uwv = eyes("UWV Laagveen", stage.uwv(), "demo-uwv");
        assertThat(uwv.portal().get("/partner/aanmelden").body()).doesNotContain(QUESTION);
        assertThat(described().at(SCHEMA).isMissingNode()).isTrue();

        putsTheQuestionLive();

        assertThat(uwv.portal().get("/partner/aanmelden").body()).contains(QUESTION, "name=\"" + FIELD + "\"");
        assertThat(described().at(SCHEMA + "/description").asText()).isEqualTo(QUESTION);
        assertThat(described().at(SCHEMA + "/enum")).extracting(JsonNode::asText).containsExactly("YES", "NO");
        assertThat(inTasklist()).contains(QUESTION);

        seesTheAnswer(byPortal(uwv), "Ja, een pasje");
        seesTheAnswer(byApi(uwv), "Nee, geen pasje");
        Map<String, Object> atTheDesk = atTheDesk(Somebody.called("Balie"));
        atTheDesk.put(FIELD, "YES");
        story.starts("referral", "front-desk", atTheDesk);
        seesTheAnswer("Ja, een pasje");
    }

    private JsonNode described() {
        return read(new PortalClient(port).get("/api/v1/openapi.json"));
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(answer.body(), unreadable);
        }
    }

    private String inTasklist() {
        String model = repository.createProcessDefinitionQuery().processDefinitionKey(ReferralProcess.KEY).latestVersion()
                .singleResult().getId();
        assertThat(repository.getProcessDefinition(model).getDeploymentId()).isEqualTo(published.deploymentId());
        HttpResponse<String> form = WebAppClient.loggedIn(port, "front-desk")
                .get(WebAppClient.ENGINE + "/process-definition/" + model + "/deployed-start-form");
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        return form.body();
    }

    private String byPortal(PartnersEyes uwv) {
        uwv.portal().get("/partner/aanmelden");
        Map<String, Object> form = aSignal(Somebody.called("Portaal"));
        form.put(FIELD, "YES");
        String sent = uwv.portal().post("/partner/aanmelden", form).headers().firstValue("Location").orElseThrow();
        return sent.substring(sent.lastIndexOf('/') + 1);
    }

    private String byApi(PartnersEyes uwv) {
        Somebody who = Somebody.called("Systeem");
        HttpResponse<String> sent = uwv.tells("/api/v1/signals", """
                {"candidate": {"givenName": "%s", "phone": "%s", "preferredChannel": "PHONE", "municipalityCode": "9001"},
                 "consentAtSource": "YES_SPOKEN", "consentOn": "%s", "personKnows": true, "contactLoop": false,
                 "needDomains": ["NUMERACY"], "urgency": false, "extra": {"%s": "NO"}}"""
                .formatted(who.givenName(), who.phone(), today().minusDays(1), FIELD));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return read(sent).get("number").asText();
    }

    private void seesTheAnswer(String number, String answer) {
        story.followsSignal(receiptOf(number));
        seesTheAnswer(answer);
    }

    /** Where a colleague reads about the person before the first call. */
    private void seesTheAnswer(String answer) {
        assertThat((String) story.shows("contactParticipant").get("beforeText")).contains(QUESTION, answer);
        assertThat(story.found("caseId")).satisfies(id -> assertThat(stage.caseRow(id).get("owner_fields").toString())
                .contains(FIELD));
        assertThat(story.variable(FIELD)).as("no routing: not marked so").isNull();
    }
}
