package nl.wegwijs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import jakarta.persistence.Entity;
import nl.wegwijs.library.ShiftableClock;

/** The floor plan holds: who may know whom, who may know the engine, who may look at a clock. */
class ModularityTests {

    private static final Pattern MEETING_PLACE = Pattern.compile("\\w+Process\\.java|Facts\\.java|FeedbackGrading\\.java");
    private static final Pattern DECIDING = Pattern.compile("\\b(if|switch|while)\\s*[({]");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.wegwijs");

    @Test
    void letsRoomsKnowOnlyWhatTheirPlanAllows() {
        ApplicationModules.of(WegwijsApplication.class).verify();
    }

    @Test
    void keepsTheEngineInsideTheProcessRoom() {
        noClasses().that().resideOutsideOfPackage("nl.wegwijs.process")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..")
                .check(HOUSE);
    }

    /** Where a model meets the desks nothing is decided: the model, a decision table or a desk does. */
    @Test
    void decidesNothingBetweenModelsAndDesks() throws IOException {
        try (Stream<Path> room = Files.list(Path.of("src/main/java/nl/wegwijs/process"))) {
            List<Path> models = room.filter(file -> MEETING_PLACE.matcher(file.getFileName().toString()).matches()).toList();

            assertThat(models).hasSizeGreaterThan(8).allSatisfy(file ->
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(DECIDING));
        }
    }

    @Test
    void readsTheTimeFromTheClockOfTheHouseOnly() {
        noClasses().that().areNotAssignableTo(ShiftableClock.class)
                .should().callMethodWhere(asksTheMachineForTheTime())
                .orShould().callConstructor(Date.class)
                .check(HOUSE);
    }

    @Test
    void keepsRepositoriesAndControllersInsideTheirRoom() {
        noClasses().that().areAssignableTo(Repository.class)
                .or().areAnnotatedWith(Controller.class)
                .or().areAnnotatedWith(RestController.class)
                .should().bePublic()
                .check(HOUSE);
    }

    @Test
    void movesAggregatesByNamedTransitions() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
                .should().haveNameNotMatching("set[A-Z].*")
                .check(HOUSE);
    }

    @Test
    void namesNoClassAfterNothing() {
        classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Mapper|Impl|Common)$")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return DescribedPredicate.describe("asks the machine for the time", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            return owner.startsWith("java.time.") && name.equals("now")
                    && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))
                    || owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"))
                    || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        });
    }
}
