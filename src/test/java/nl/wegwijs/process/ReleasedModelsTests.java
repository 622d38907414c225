package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.model.ModelReleases;
import nl.wegwijs.model.ModelShelf;
import nl.wegwijs.volunteer.VolunteerApplications;

/**
 * Who began with the models of an earlier release goes on with them, whatever was released since. Below
 * {@code released/} lie those of every landing, for ever: a name that they use may never go.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(NobodyInTheEngine.class)
class ReleasedModelsTests extends StoryTelling {

    private static final Path RELEASED = Path.of("src", "test", "resources", "released");
    private static final Pattern NORM = Pattern.compile("norms\\.(?:in|due|office)\\(branch, ?'(\\w+)'\\)");

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ModelReleases releases;
    @Autowired
    private ModelShelf shelf;
    @Autowired
    private ModelDeployment current;
    @Autowired
    private FormBindings bindings;
    @Autowired
    private VolunteerApplications applications;
    @Autowired
    private Norms norms;

    static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(RELEASED)) {
            return folders.sorted().toList();
        }
    }

    /** The model check of a deployment knows all verbs, delegates, forms and decisions. */
    @ParameterizedTest
    @MethodSource("releases")
    void finishesTheMainLineOfARelease(Path release) {
        beginsWith(release, "Oud" + release.getFileName());

        agrees("STATUS_ONLY", "YES");
        story.does("holdIntake", Answers.talk());
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        story.does("recordLearningNeed", Answers.need("DIGITAL_BASIC"));
        isAssessed();
        OfferingId course = stage.group("Groep van toen " + release.getFileName());
        RunId run = stage.run(course, mondayAfter(today()), 4, 4);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        story.does("offerPlace", Answers.takesThePlace());
        story.goesTo(stage.startOf(run), LocalTime.of(17, 0));
        story.starts("attendance", "course-ops", Answers.present(run, today(), placement()));
        story.daysLater(14).does("holdFollowUp", Answers.goesWell());
        story.goesTo(stage.endOf(run).plusDays(1), LocalTime.of(17, 0)).does("holdEndTalk", Answers.endTalk("NO", "REACHED"));
        story.goesTo(today().plusMonths(3).plusDays(7), LocalTime.of(17, 0)).does("callAfterThreeMonths", Map.of("reached", "NO"));
        story.does("closeCase", Answers.closes("GOAL_REACHED", "REACHED"));

        assertClosed("GOAL_REACHED");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void finishesAReferralOnwardOfARelease(Path release) {
        beginsWith(release, "Verder" + release.getFileName());

        agrees("NONE", "NO");
        story.does("holdIntake", Answers.talk());
        story.does("concludeIntake", Map.of("result", "DIRECT_ONWARD"));
        story.does("recordLearningNeed", Answers.need("LANGUAGE_READING"));
        story.does("chooseReceiver", Answers.receiver("DOMAIN_NOT_OFFERED", stage.partner("UWV Laagveen")));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        story.daysLater(7).does(story.tasks().iterator().next(), Answers.partnerSays("ACCEPTED"));
        assertThat(stage.onwardRow(onward())).containsEntry("status", "ACCEPTED");
        story.daysLater(50).does("checkStart", Map.of("status", "STARTED", "date", today().toString()));
        story.does("closeCase", Answers.closes("MOVED_ON", "DROPPED"));

        assertClosed("MOVED_ON");
    }

    /** Another model hears of volunteers now; who applied before goes on as it began. */
    @Test
    void finishesAVolunteerWhoAppliedWithTheThirdRelease() {
        bringBack(RELEASED.resolve("3"));
        Somebody who = Somebody.called("Wacht");
        applications.apply(HelperStories.told(who), Map.of());
        story.follows(stage.beside("register-volunteer", stage.volunteer(stage.volunteerOf(who)).number()));
        current.deploy();

        story.does("meetVolunteer", Map.of("fit", "YES", "functions", List.of("AMBASSADOR"), "branches", List.of("veenrijk"),
                "maxParticipants", 1, "expectations", true));
        story.does("makeReady", Map.of("signed", List.of("AGREEMENT", "CONFIDENTIALITY", "HOUSE_RULES"), "signedOn",
                today().toString()));

        assertThat(story.endedAt()).containsExactly("volunteerReady");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void knowsEveryNormAndTaskOfARelease(Path release) {
        Set<String> unknown = new TreeSet<>();
        for (Path file : files(release).filter(path -> path.toString().endsWith(".bpmn")).toList()) {
            ModelFile model = ModelFile.read(file);
            Matcher norm = NORM.matcher(read(file));
            while (norm.find()) {
                if (!isNorm(norm.group(1))) {
                    unknown.add(model + " norm " + norm.group(1));
                }
            }
            model.elements("userTask").stream().map(task -> task.getAttribute("id"))
                    .filter(task -> !bindings.knows(task)).forEach(task -> unknown.add(model + " task " + task));
        }
        assertThat(unknown).isEmpty();
    }

    private boolean isNorm(String key) {
        try {
            return norms.after(DemoLibrary.VEENRIJK, key, today()) != null;
        } catch (Refusal unknown) {
            return false;
        }
    }

    private void beginsWith(Path release, String name) {
        String old = bringBack(release);
        comesToTheDesk(name);
        assertThat(begunWith()).isEqualTo(old);
        current.deploy();
    }

    /** A house where this release was the last one; the deployment with its models. */
    private String bringBack(Path release) {
        releases.arrive(MoveTelling.files(release));
        return shelf.liveDeployment().orElseThrow();
    }

    private String begunWith() {
        return repository.getProcessDefinition(runtime.createProcessInstanceQuery().processInstanceId(story.root())
                .singleResult().getProcessDefinitionId()).getDeploymentId();
    }

    private static Stream<Path> files(Path release) {
        try (Stream<Path> files = Files.list(release)) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
