package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.wegwijs.process.ModelDifference.Change;
import nl.wegwijs.process.ModelDifference.Kind;

class ModelDifferenceTests {

    private static final Path INTAKE = Path.of("processes", "intake.bpmn");
    private static final Path TALK = Path.of("forms", "hold-intake.form");
    private static final Path PRIORITY = Path.of("processes", "waitlist-priority.dmn");

    @Test
    void tellsWhatAnOwnerAddedToAModelAndWhereItNowLeads() throws IOException {
        List<Change> changes = ModelDifference.between("intake.bpmn", Files.readAllBytes(INTAKE), EditedIntake.files().get("intake.bpmn"));

        assertThat(changes).filteredOn(change -> change.kind() == Kind.ADDED).extracting(Change::what, Change::name)
                .contains(org.assertj.core.groups.Tuple.tuple("taak", "Brief samen lezen"),
                        org.assertj.core.groups.Tuple.tuple("gebeurtenis aan een stap", "Nog niet gelezen"));
        assertThat(changes).filteredOn(change -> change.kind() == Kind.REMOVED).extracting(Change::id)
                .containsExactly("holdIntakeToConcludeIntake");
        assertThat(changes).noneMatch(change -> change.kind() == Kind.CHANGED);
    }

    @Test
    void saysNothingOfTheDrawing() throws IOException {
        String model = Files.readString(INTAKE);

        assertThat(ModelDifference.between("intake.bpmn", bytes(model), bytes(model.replace("x=\"714\"", "x=\"716\"")))).isEmpty();
    }

    @Test
    void tellsWhoDoesATaskNowAndInWords() throws IOException {
        String model = Files.readString(INTAKE);
        String other = model.replaceFirst("(id=\"planIntake\".*?candidateGroups=\")intake\"", "$1follow-up\"");

        assertThat(ModelDifference.between("intake.bpmn", bytes(model), bytes(other))).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.details()).containsExactly("rol: ‘intake’ → ‘follow-up’");
        });
    }

    @Test
    void tellsWhichQuestionIsNewInAForm() throws IOException {
        assertThat(ModelDifference.between("hold-intake.form", Files.readAllBytes(TALK), EditedIntake.files().get("hold-intake.form")))
                .containsExactly(new Change(Kind.ADDED, EditedIntake.QUESTION, "keuzevraag",
                        "Heeft de deelnemer een bibliotheekpas?", List.of()));
    }

    @Test
    void tellsWhichRuleOfADecisionSaysSomethingElse() throws IOException {
        String table = Files.readString(PRIORITY);
        String other = table.replaceFirst("(?s)(<rule.*?<outputEntry.*?<text>)\\d+", "$199");

        assertThat(ModelDifference.between("waitlist-priority.dmn", bytes(table), bytes(other))).singleElement()
                .satisfies(change -> {
                    assertThat(change.what()).isEqualTo("regel");
                    assertThat(change.details()).singleElement().asString().contains("dan ").contains("‘99’");
                });
    }

    @Test
    void marksEveryChangeOnTheDrawingInAWordToo() throws IOException {
        byte[] before = Files.readAllBytes(INTAKE);
        byte[] after = EditedIntake.files().get("intake.bpmn");
        List<Change> changes = ModelDifference.between("intake.bpmn", before, after);

        assertThat(DifferencePicture.of(after, changes, "Zoals het wordt").svg()).startsWith("<svg")
                .contains("aria-label=\"Zoals het wordt\"", "<title>nieuw: taak ‘Brief samen lezen’</title>", ">nieuw</text>")
                .doesNotContain(">weg</text>");
        assertThat(DifferencePicture.of(before, changes, "Zoals het was").svg()).contains(">weg</text>").doesNotContain(">nieuw</text>");
    }

    @Test
    void leadsFromAChangeToItsPlaceOnTheDrawing() throws IOException {
        byte[] before = Files.readAllBytes(INTAKE);
        DifferencePicture picture = DifferencePicture.of(before, List.of(), "Zoals het was");

        assertThat(picture.shows(EditedIntake.TASK)).isFalse();
        assertThat(picture.shows("holdIntake")).isTrue();
        assertThat(picture.svg()).containsOnlyOnce("id=\"" + picture.place("holdIntake") + "\"");
    }

    @Test
    void drawsNothingOfAModelThatIsNewHasNoDrawingOrIsNoBpmn() throws IOException {
        String model = Files.readString(INTAKE);
        String undrawn = model.replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");

        assertThat(DifferencePicture.of(null, List.of(), "x")).isNull();
        assertThat(DifferencePicture.of(bytes(undrawn), List.of(), "x")).isNull();
        assertThat(DifferencePicture.of(bytes(model.replace("bpmn:startEvent", "bpmn:noSuchThing")), List.of(), "x")).isNull();
    }

    @Test
    void letsNoMarkupOfAFileOntoThePage() throws IOException {
        String evil = Files.readString(INTAKE).replace("name=\"Intake plannen\"", "name=\"&lt;script&gt;alert(1)&lt;/script&gt;\"");
        List<Change> changes = ModelDifference.between("intake.bpmn", Files.readAllBytes(INTAKE), bytes(evil));

        assertThat(DifferencePicture.of(bytes(evil), changes, "x").svg()).doesNotContain("<script").contains("&lt;script&gt;");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
