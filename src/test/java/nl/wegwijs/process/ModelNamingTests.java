package nl.wegwijs.process;

import static nl.wegwijs.process.ModelFile.camunda;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Models, decisions and forms keep to the names and settings that the rest of the house counts on. */
class ModelNamingTests {

    private static final Set<String> GROUPS =
            Set.of("front-desk", "intake", "assessment", "placement", "follow-up", "course-ops", "management",
                    "volunteers", "partner-relations", "privacy", "training", "internships", "staff-development", "promotion");
    private static final Set<String> ASKED_BY_JAVA = Set.of("feedback-scope", "waitlist-priority");
    private static final Set<String> ON_OUR_OWN_PAGES = Set.of("sign-up", "complete-signal", "reverse-referral", "offer-help", "rate-training", "propose-volunteer", "propose-intern");

    static List<ModelFile> processes() {
        return ModelFiles.processes();
    }

    static List<ModelFile> decisions() {
        return ModelFiles.decisions();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void namesTheProcessAfterItsFile(ModelFile model) {
        Element process = model.elements("process").get(0);
        assertThat(process.getAttribute("id")).isEqualTo(model.name());
        assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
        assertThat(process.getAttribute("name")).isNotBlank();
        assertThat(camunda(process, "historyTimeToLive")).isEqualTo("P400D");
        assertThat(camunda(process, "versionTag")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void namesTheDecisionAfterItsFile(ModelFile table) {
        Element decision = table.elements("decision").get(0);
        String dmn = "http://camunda.org/schema/1.0/dmn";
        assertThat(decision.getAttribute("id")).isEqualTo(table.name());
        assertThat(decision.getAttribute("name")).isNotBlank();
        assertThat(decision.getAttributeNS(dmn, "historyTimeToLive")).isEqualTo("P400D");
        assertThat(decision.getAttributeNS(dmn, "versionTag")).isNotBlank();
        assertThat(Stream.of("inputExpression", "inputEntry", "outputEntry").flatMap(kind -> table.elements(kind).stream()))
                .allMatch(written -> written.getAttribute("expressionLanguage").equals("feel"));
        assertThat(table.elements("rule")).allMatch(rule -> !ModelFile.children(rule, "description").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void namesElementsByWhatTheyAre(ModelFile model) {
        List<String> wrong = new ArrayList<>();
        for (Element node : model.flowNodes()) {
            String id = node.getAttribute("id");
            String name = node.getAttribute("name");
            if (!id.matches("[a-z][a-zA-Z0-9]+") || name.isBlank()) {
                wrong.add(id + " needs an English id in camel case and a Dutch name");
            }
            if (!ModelFile.children(node, "timerEventDefinition").isEmpty() && !id.matches(".+(Due|Over)")) {
                wrong.add(id + " is a timer and should end in Due or Over");
            }
            if (node.getLocalName().equals("exclusiveGateway") && !name.endsWith("?")) {
                wrong.add(id + " is a choice and should ask a question");
            }
        }
        for (Element message : model.elements("message")) {
            if (model.byId(message.getAttribute("name")).isEmpty()) {
                wrong.add(message.getAttribute("name") + " is a message that no element of that name waits for");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void tellsEveryUserTaskWhoWhenAndWhatIsDone(ModelFile model) {
        for (Element task : model.elements("userTask")) {
            String id = task.getAttribute("id");
            assertThat(camunda(task, "formRef")).isEqualTo(kebab(id));
            assertThat(camunda(task, "formRefBinding")).isEqualTo("deployment");
            assertThat(groups(camunda(task, "candidateGroups"))).as(id).isNotEmpty().isSubsetOf(GROUPS);
            assertThat(camunda(task, "dueDate")).as(id).matches("\\$\\{(norms\\.\\w+\\(branch, ?.+\\)|cases\\.appointment\\(caseId\\)|trainings\\.\\w+\\(trainingId\\)|joints\\.due\\(jointId,'\\w+'\\))}");
            assertThat(camunda(task, "priority")).as(id).matches("30|50|70|90|\\$\\{(urgency|onwardReason).+}");
            assertThat(ModelFile.children(task, "documentation")).as(id).singleElement()
                    .satisfies(words -> assertThat(words.getTextContent()).startsWith("Klaar als"));
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void givesEveryChoiceOneWayOutAndNamesTheOthers(ModelFile model) {
        List<Element> flows = model.elements("sequenceFlow");
        for (Element gateway : model.elements("exclusiveGateway")) {
            String id = gateway.getAttribute("id");
            List<Element> out = flows.stream().filter(flow -> flow.getAttribute("sourceRef").equals(id)).toList();
            List<Element> open = out.stream().filter(flow -> ModelFile.children(flow, "conditionExpression").isEmpty()).toList();
            assertThat(out).as(id).hasSizeGreaterThan(1).allMatch(flow -> !flow.getAttribute("name").isBlank());
            assertThat(open).as(id).singleElement()
                    .satisfies(flow -> assertThat(flow.getAttribute("id")).isEqualTo(gateway.getAttribute("default")));
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void bindsByNameAndDeploysTogether(ModelFile model) {
        assertThat(model.elements("scriptTask")).isEmpty();
        assertThat(model.elements("connector")).isEmpty();
        assertThat(model.elements("serviceTask")).allMatch(task ->
                camunda(task, "delegateExpression").equals("${" + task.getAttribute("id") + "}"));
        assertThat(model.elements("executionListener")).allMatch(listener ->
                listener.getAttribute("delegateExpression").matches("\\$\\{[a-zA-Z]+}"));
        for (Element task : model.elements("businessRuleTask")) {
            assertThat(camunda(task, "decisionRef")).isIn(names(ModelFiles.decisions()));
            assertThat(camunda(task, "decisionRefBinding")).isEqualTo("deployment");
        }
        for (Element call : model.elements("callActivity")) {
            assertThat(call.getAttribute("calledElement")).isIn(names(ModelFiles.processes()));
            assertThat(camunda(call, "calledElementBinding")).isEqualTo("deployment");
        }
    }

    @Test
    void usesEveryDecisionAndEveryForm() {
        Set<String> decisions = new TreeSet<>(ASKED_BY_JAVA);
        Set<String> forms = new TreeSet<>(ON_OUR_OWN_PAGES);
        for (ModelFile model : ModelFiles.processes()) {
            model.elements("businessRuleTask").forEach(task -> decisions.add(camunda(task, "decisionRef")));
            Stream.of("userTask", "startEvent").flatMap(kind -> model.elements(kind).stream())
                    .map(shown -> camunda(shown, "formRef")).filter(form -> !form.isEmpty()).forEach(forms::add);
        }
        assertThat(names(ModelFiles.decisions())).isEqualTo(decisions);
        assertThat(ModelFiles.forms().stream().map(form -> form.getFileName().toString().replace(".form", ""))
                .collect(Collectors.toSet())).isEqualTo(forms);
    }

    // A formula may choose the role by what is known; it compares with codes in capitals.
    private static List<String> groups(String written) {
        return written.startsWith("${") ? Pattern.compile("'([a-z-]+)'").matcher(written).results()
                .map(found -> found.group(1)).toList() : List.of(written.split(","));
    }

    private static Set<String> names(List<ModelFile> files) {
        return files.stream().map(ModelFile::name).collect(Collectors.toSet());
    }

    private static String kebab(String id) {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
