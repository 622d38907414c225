package nl.wegwijs.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import com.fasterxml.jackson.databind.ObjectMapper;

import nl.wegwijs.form.FormPage.Part;
import nl.wegwijs.library.FieldProblem;

class FormPagesTests {

    private static final String FORM = """
            {"id": "trial", "components": [
              {"id": "t", "type": "text", "text": "# Dag {{who}}\\n<b>x</b>"},
              {"id": "kind", "key": "kind", "type": "radio", "label": "Wat?", "validate": {"required": true},
               "values": [{"label": "Dit", "value": "A"}, {"label": "Dat", "value": "B"}]},
              {"id": "why", "key": "why", "type": "textfield", "label": "Waarom?", "validate": {"required": true},
               "conditional": {"hide": "=kind != \\"B\\""}},
              {"id": "year", "key": "year", "type": "number", "label": "Jaar", "validate": {"min": 1900}},
              {"id": "sure", "key": "sure", "type": "checkbox", "label": "Zeker"},
              {"id": "days", "key": "days", "type": "checklist", "label": "Dagen", "valuesKey": "dayOptions"}]}""";

    private static final Map<String, Object> DATA = Map.of("who", "*<i>Jan</i>*",
            "dayOptions", List.of(Map.of("value", "MON", "label", "Maandag"), Map.of("value", "TUE", "label", "Dinsdag")));

    private final Feel feel = (expression, data) -> expression.contains("kind") ? !"B".equals(data.get("kind"))
            : data.get(expression);
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    private final FormPages pages = new FormPages(formId -> form(), new FormRules(feel, clock), new FormTextParts(feel), clock);
    private final DeployedForm form = form();

    @Test
    void complainsOfNothingBeforeAnythingIsSent() {
        FormPage page = pages.empty(form, DATA);

        assertThat(page.parts()).extracting(Part::id).containsExactly("t", "kind", "year", "sure", "days");
        assertThat(page.problems()).isEmpty();
        assertThat(page.hasNewQuestions()).isFalse();
        assertThat(page.isComplete()).isFalse();
    }

    @Test
    void asksWhatAnAnswerCallsUpWithoutCallingItAMistake() {
        FormPage page = pages.posted(form, post("kind", "B", "_shown", "kind"), DATA);

        assertThat(page.parts()).extracting(Part::id).contains("why");
        assertThat(page.problems()).isEmpty();
        assertThat(page.hasNewQuestions()).isTrue();
        assertThat(page.isComplete()).isFalse();

        assertThat(pages.posted(form, post("kind", "B", "_shown", "kind", "_shown", "why"), DATA).problems())
                .extracting(FieldProblem::field).containsExactly("why");
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrong() {
        FormPage page = pages.posted(form, post("kind", "A", "year", "vorig jaar", "days", "TUE", "sure", "true",
                "_shown", "kind", "_shown", "year", "_shown", "days"), DATA);

        Map<String, Part> parts = page.parts().stream().collect(Collectors.toMap(Part::id, part -> part));
        assertThat(page.problems()).extracting(FieldProblem::field).containsExactly("year");
        assertThat(parts.get("year").value()).isEqualTo("vorig jaar");
        assertThat(parts.get("year").problem()).isEqualTo("‘Jaar’ moet een getal zijn.");
        assertThat(parts.get("sure").value()).isEqualTo("true");
        assertThat(parts.get("days").options()).extracting(FormPage.Option::chosen).containsExactly(false, true);
    }

    @Test
    void dropsAnAnswerToAQuestionThatIsNoLongerAsked() {
        FormPage page = pages.posted(form, post("kind", "A", "why", "daarom", "_shown", "kind", "_shown", "why"), DATA);

        assertThat(page.isComplete()).isTrue();
        assertThat(page.filled().accepted()).containsOnlyKeys("kind");
    }

    @Test
    void doesNotAskWhatIsKnownAndTakesNoOtherAnswerToIt() {
        FormPage page = pages.posted(form, post("kind", "A", "why", "x"), Map.of("kind", "B", "dayOptions", List.of()));

        assertThat(page.parts()).extracting(Part::id).contains("why").doesNotContain("kind");
        assertThat(page.filled().accepted()).containsOnlyKeys("why");
    }

    @Test
    void writesValuesAsTheyAreAndNeverAsMarkup() {
        assertThat(pages.empty(form, DATA).parts().get(0).html())
                .contains("<h1>Dag *&lt;i&gt;Jan&lt;/i&gt;*</h1>").doesNotContain("<b>", "<i>", "<em>");
    }

    private static MultiValueMap<String, String> post(String... pairs) {
        MultiValueMap<String, String> post = new LinkedMultiValueMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            post.add(pairs[i], pairs[i + 1]);
        }
        return post;
    }

    private static DeployedForm form() {
        try {
            return DeployedForm.of(new ObjectMapper().readTree(FORM));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
