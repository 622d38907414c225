package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;

import nl.wegwijs.model.ModelProblem;

@SpringBootTest
class ModelCheckTests {

    @Autowired
    private ModelCheck check;
    @Autowired
    private DraftCheck drafts;
    @Autowired
    private ShippedFiles shipped;

    @Test
    void acceptsAPlainModel() {
        assertThatCode(() -> check.deploy(trial("", ""))).doesNotThrowAnyException();
    }

    /** The stricter look at a draft holds for the release itself. */
    @Test
    void findsNothingWrongWithTheRelease() {
        Map<String, byte[]> own = new TreeMap<>(shipped.files());
        // Of the tests themselves, and not laid out.
        own.remove("hold-trial.form");
        assertThat(drafts.problems(own, own)).isEmpty();
    }

    /** Each a file of the release with one fault: the file, what stands there, what is put in its place, what its owner reads. */
    @ParameterizedTest
    @CsvFileSource(resources = "/broken-models.csv", delimiter = '|', quoteCharacter = '`')
    void refusesADraftWithOneFaultAndSaysWhich(String file, String part, String instead, String sentence) {
        String good = new String(shipped.files().get(file), StandardCharsets.UTF_8);
        String found = part.replace("\\n", "\n");
        assertThat(good).contains(found);
        String broken = good.replaceFirst(Pattern.quote(found), Matcher.quoteReplacement(instead));

        assertThat(drafts.problems(Map.of(file, broken.getBytes(StandardCharsets.UTF_8)), shipped.files()))
                .filteredOn(problem -> problem.file().equals(file))
                .isNotEmpty().allSatisfy(problem -> assertThat(problem.sentence()).contains(sentence));
    }

    @Test
    void refusesASecondProcessThatBeginsWithTheSameMessage() {
        String second = new String(shipped.files().get("management-digest.bpmn"), StandardCharsets.UTF_8)
                .replace("\"management-digest\"", "\"second-digest\"");

        assertThat(drafts.problems(Map.of("second-digest.bpmn", second.getBytes(StandardCharsets.UTF_8)), shipped.files()))
                .singleElement().satisfies(problem -> assertThat(problem.sentence()).contains("begint al een ander proces"));
    }

    @Test
    void readsNoFileWithoutABottom() {
        String deep = "<a>".repeat(150_000) + "</a>".repeat(150_000);

        assertThat(drafts.problems(Map.of("deep.bpmn", deep.getBytes(StandardCharsets.UTF_8)), shipped.files()))
                .extracting(ModelProblem::sentence).contains("Dit bestand is niet te lezen.");
    }

    @Test
    void leavesWhatIsDeployedAlone() {
        DeploymentEntity old = trial("<bpmn:userTask id=\"holdTrial\"", "<bpmn:scriptTask id=\"holdTrial\"");
        old.setNew(false);

        assertThatCode(() -> check.deploy(old)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            camunda:historyTimeToLive="P400D"                        |                                                 | vul in hoelang de geschiedenis blijft
            camunda:candidateGroups="intake"                         |                                                 | kies de rol die deze taak doet
            camunda:candidateGroups="intake"                         | camunda:candidateGroups="koffiedames"           | de rol 'koffiedames' bestaat niet
            camunda:dueDate="2030-01-01T17:00:00"                    |                                                 | vul in wanneer de taak klaar moet zijn
            camunda:dueDate="2030-01-01T17:00:00"                    | camunda:dueDate="${now()}"                      | de functie 'now' bestaat niet
            camunda:dueDate="2030-01-01T17:00:00"                    | camunda:dueDate="${norms.toString()}"           | het werkwoord 'norms.toString' bestaat niet
            camunda:dueDate="2030-01-01T17:00:00"                    | camunda:dueDate="${''.getClass().forName('x')}" | alleen een werkwoord van het systeem
            camunda:dueDate="2030-01-01T17:00:00"                    | camunda:dueDate="${dataSource.getConnection()}" | het werkwoord 'dataSource.getConnection' bestaat niet
            camunda:dueDate="2030-01-01T17:00:00"                    | camunda:dueDate="${execution.id}"               | 'execution' mag niet worden gebruikt
            camunda:dueDate="2030-01-01T17:00:00"                    | camunda:dueDate="${oeps"                        | deze formule is niet te lezen
            camunda:priority="50"                                    |                                                 | vul de prioriteit in
            camunda:formRefBinding="deployment" camunda:candidate    | camunda:formRefBinding="latest" camunda:candidate | kies bij het formulier de binding 'deployment'
            camunda:formRef="hold-trial"                             |                                                 | kies het formulier van deze taak
            camunda:formRef="hold-trial"                             | camunda:formRef="lost"                          | het formulier 'lost' zit niet in deze set
            camunda:decisionRef="trial-decision"                     | camunda:decisionRef="lost"                      | de beslissing 'lost' zit niet in deze set
            camunda:decisionRef="trial-decision"                     | camunda:class="java.lang.Runtime"               | een Java-klasse is niet toegestaan
            camunda:decisionRef="trial-decision"                     | camunda:expression="${norms}"                   | een losse formule is hier niet toegestaan
            camunda:decisionRef="trial-decision"                     | camunda:delegateExpression="${dataSource}"      | de stap ${dataSource} bestaat niet
            camunda:decisionRef="trial-decision"                     | camunda:type="external" camunda:topic="x"       | een externe taak
            <bpmn:documentation>Klaar als de proef is gehouden.</bpmn:documentation> | | beschrijf wanneer de taak klaar is
            <bpmn:documentation>Klaar als de proef is gehouden.</bpmn:documentation> | <bpmn:extensionElements><camunda:taskListener event="create"><camunda:script scriptFormat="groovy">x</camunda:script></camunda:taskListener></bpmn:extensionElements> | een script is niet toegestaan
            <bpmn:documentation>Klaar als de proef is gehouden.</bpmn:documentation> | <bpmn:extensionElements><camunda:taskListener event="create" class="x.Y" /></bpmn:extensionElements> | een Java-klasse is niet toegestaan
            """)
    void refusesAModelWithASentenceThatItsOwnerUnderstands(String part, String instead, String sentence) {
        assertThatThrownBy(() -> check.deploy(trial(part, instead == null ? "" : instead)))
                .isInstanceOf(ParseException.class).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"dynamiclist", "filepicker", "documentPreview", "button", "iframe", "html"})
    void refusesAFormWithAComponentThatDoesNotWork(String type) {
        assertThatThrownBy(() -> check.deploy(deployment(Map.of("x.form",
                "{\"id\":\"x\",\"schemaVersion\":16,\"components\":[{\"type\":\"" + type + "\",\"key\":\"k\"}]}"))))
                .isInstanceOf(ParseException.class).hasMessageContaining("'" + type + "' werkt niet in de takenlijst");
    }

    @Test
    void refusesAFormForANewerTaskList() {
        assertThatThrownBy(() -> check.deploy(deployment(Map.of("x.form",
                "{\"id\":\"x\",\"schemaVersion\":17,\"components\":[]}")))).hasMessageContaining("kies Camunda 7.24");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            expressionLanguage="feel"         | expressionLanguage="javascript"  | gebruik de taal FEEL
            camunda:historyTimeToLive="P400D" |                                  | vul in hoelang de geschiedenis blijft
            outcome</text>                    | function(x) external {}</text>   | geen functie van buiten
            """)
    void refusesADecisionThatCallsOutOrHasNoTerm(String part, String instead, String sentence) {
        String decision = read("trial/trial-decision.dmn").replace(part, instead == null ? "" : instead);

        assertThatThrownBy(() -> check.deploy(deployment(Map.of("trial-decision.dmn", decision))))
                .isInstanceOf(ParseException.class).hasMessageContaining(sentence);
    }

    private static DeploymentEntity trial(String part, String instead) {
        String model = read("trial/trial.bpmn");
        int at = model.indexOf(part);
        if (at < 0) {
            throw new IllegalArgumentException("The trial model does not hold " + part);
        }
        return deployment(Map.of(
                "trial.bpmn", model.substring(0, at) + instead + model.substring(at + part.length()),
                "trial-decision.dmn", read("trial/trial-decision.dmn"),
                "hold-trial.form", read("forms/hold-trial.form"),
                "close-trial.form", read("trial/close-trial.form"),
                "begin-trial.form", read("trial/begin-trial.form")));
    }

    private static DeploymentEntity deployment(Map<String, String> files) {
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setNew(true);
        files.forEach((name, content) -> {
            ResourceEntity file = new ResourceEntity();
            file.setName(name);
            file.setBytes(content.getBytes(StandardCharsets.UTF_8));
            deployment.addResource(file);
        });
        return deployment;
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
