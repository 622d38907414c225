package nl.wegwijs.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import nl.wegwijs.library.Demonstration;
import nl.wegwijs.library.ShiftableClock;

/**
 * Opens the demonstration at the first start and lives its year behind the running application;
 * on by default with our own database, never otherwise.
 */
@RestController
@Order(1)
@ConditionalOnExpression(Demonstration.IS_ON)
class Demo implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Demo.class);

    private final DemoLibrary library;
    private final DemoProgress progress;
    private final DemoYear year;
    private final NewDay newDay;
    private final JobExecutor jobs;
    private final ProcessEngine engine;
    private final ShiftableClock clock;
    private final ExecutorService behind = Executors.newSingleThreadExecutor(
            work -> new Thread(work, "demo-year"));
    private final boolean lived;
    private volatile boolean closing;

    Demo(DemoLibrary library, DemoProgress progress, DemoYear year, NewDay newDay, JobExecutor jobs,
            ProcessEngine engine, ShiftableClock clock,
            @Value("${wegwijs.demo-year:true}") boolean lived) {
        this.library = library;
        this.progress = progress;
        this.year = year;
        this.newDay = newDay;
        this.jobs = jobs;
        this.engine = engine;
        this.lived = lived;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate today = LocalDate.now(clock);
        if (!library.isOpen()) {
            library.open(today.minusYears(1).atTime(7, 0).atZone(clock.getZone()).toInstant());
        }
        if (!lived) {
            return;
        }
        progress.begin(today.minusYears(1), today.minusDays(1));
        if (!progress.year().orElseThrow().isOver()) {
            // Timers of the past must not fire in the present, so automatic work waits for the year.
            jobs.unregisterProcessEngine((ProcessEngineImpl) engine);
            newDay.pause();
        }
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!lived || progress.year().orElseThrow().isOver()) {
            return;
        }
        behind.execute(() -> {
            long begun = System.nanoTime();
            try {
                year.live(() -> closing);
                log.info("The demonstration's year is filled to {} % in {} s", progress.year().orElseThrow().percent(),
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
            } catch (RuntimeException failure) {
                log.error("The demonstration's year stopped filling", failure);
            } finally {
                if (!closing) {
                    newDay.resume();
                    jobs.registerProcessEngine((ProcessEngineImpl) engine);
                }
            }
        });
    }

    @EventListener
    void on(ContextClosedEvent closed) throws InterruptedException {
        closing = true;
        behind.shutdown();
        behind.awaitTermination(20, TimeUnit.SECONDS);
    }

    /** How far the year is, for the line that the task list shows meanwhile. */
    @GetMapping("/desk/demo-progress")
    Map<String, Object> demoProgress() {
        return progress.year()
                .map(year -> Map.<String, Object>of("busy", !year.isOver(), "percent", year.percent()))
                .orElse(Map.of("busy", false, "percent", 100));
    }
}
