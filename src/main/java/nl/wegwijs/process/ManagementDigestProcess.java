package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.insight.Escalated;
import nl.wegwijs.insight.Escalation;
import nl.wegwijs.insight.EscalationsFound;
import nl.wegwijs.insight.ManagementDigest;
import nl.wegwijs.library.BranchId;

/** {@code management-digest.bpmn}: one overview a day of what takes too long, instead of a mail per task. */
@Configuration(proxyBeanMethods = false)
class ManagementDigestProcess {

    static final String KEY = "management-digest";
    private static final String FOUND = "escalationsFound";
    private static final String REPLACED = "digestReplaced";
    private static final Map<Integer, String> SHORT_DELAYS = Map.of(0, "sinds vandaag over de termijn",
            1, "1 werkdag over de termijn");
    private static final int SHOWN = 15;

    private static final Map<Escalation, String> HEADINGS = Map.of(
            Escalation.URGENT_TASK, "Spoed blijft liggen", Escalation.URGENT_NOT_ARRANGED, "Spoed niet geregeld",
            Escalation.FIRST_CONTACT, "Nog niet gebeld",
            Escalation.INTAKE, "Nog geen intake", Escalation.ASSESSMENT, "Nog geen niveaubepaling",
            Escalation.WAITING, "Wacht lang op een plek", Escalation.PARTNER_SILENT, "Partner antwoordt niet",
            Escalation.STALE, "Traject ligt stil", Escalation.TASK, "Taken te laat");

    /** A new day's overview takes the place of one that nobody read. */
    @Component
    static class Starter {

        private final RuntimeService runtime;
        private final EngineWork work;

        Starter(@Lazy RuntimeService runtime, EngineWork work) {
            this.runtime = runtime;
            this.work = work;
        }

        @EventListener
        void on(EscalationsFound fact) {
            work.asSystem(() -> {
                runtime.createMessageCorrelation(REPLACED)
                        .processInstanceVariableEquals(CaseVariables.BRANCH, fact.branch().value()).correlateAll();
                return runtime.startProcessInstanceByMessage(FOUND, "DAG-" + fact.day(),
                        Map.of(CaseVariables.BRANCH, fact.branch().value()));
            });
        }
    }

    @Bean
    FormBinding readDigest(ManagementDigest digest, LateTasks lateTasks, Clock clock) {
        return FormBinding.of(task -> {
            BranchId branch = new BranchId(task.branch());
            List<Escalated> found = digest.of(branch, lateTasks.of(branch));
            return Map.of("dayText", FormTexts.day(LocalDate.now(clock)), "digestText",
                    found.isEmpty() ? "Er is nu niets meer te laat."
                            : "Dit duurt langer dan is afgesproken.\n\n" + text(found));
        }, (task, form) -> Map.of());
    }

    private static String text(List<Escalated> found) {
        return Stream.of(Escalation.values())
                .map(kind -> found.stream().filter(one -> one.kind() == kind).toList())
                .filter(some -> !some.isEmpty())
                .map(ManagementDigestProcess::section)
                .collect(Collectors.joining("\n\n"));
    }

    private static String section(List<Escalated> some) {
        String more = some.size() > SHOWN ? "\n- en nog " + (some.size() - SHOWN) : "";
        return "**" + HEADINGS.get(some.get(0).kind()) + "** (" + some.size() + ")\n" + some.stream().limit(SHOWN)
                .map(ManagementDigestProcess::line).collect(Collectors.joining("\n")) + more;
    }

    private static String line(Escalated one) {
        String what = one.task() == null ? one.number() : one.task() + ", " + one.number();
        return "- " + what + ": " + SHORT_DELAYS.getOrDefault(one.workingDays(),
                one.workingDays() + " werkdagen over de termijn");
    }
}
