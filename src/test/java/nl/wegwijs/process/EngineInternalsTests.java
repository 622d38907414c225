package nl.wegwijs.process;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The list of docs/adr: only these classes know how the engine is built inside. */
@AnalyzeClasses(packages = "nl.wegwijs", importOptions = DoNotIncludeTests.class)
class EngineInternalsTests {

    @ArchTest
    static final ArchRule areKnownToFewClasses = noClasses()
            .that().haveNameNotMatching(".*\\.(BeanNames|BranchTenants|CaseHistory|CaseHistoryLevel|CleanRefusals"
                    + "|ClosedEngine|Demo|DraftingRepository|EngineParse|EngineRestConfiguration|EngineTurn|EngineWork|ExpressionCheck|FeelCheck|FormFeel|FormSeam|LockedTasks|ModelCheck"
                    + "|ModelSandbox|NoDefaultGrants|NoScripts|RaisedUrgency|ReadOnlyNames|RightsAfterDeployment|SmallLanguage|Staff|TaskDoor|Today|VariableNames|WaitStates|WebAppLogin)(\\$.*)?")
            .should().dependOnClassesThat().resideInAnyPackage("org.camunda.bpm.engine.impl..",
                    "org.camunda.bpm.engine.rest.impl..", "org.camunda.bpm.webapp.impl..",
                    "org.camunda.bpm.impl.juel..", "org.camunda.bpm.dmn.feel.impl..");
}
