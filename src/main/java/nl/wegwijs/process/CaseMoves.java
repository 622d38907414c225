package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves running cases to other models, some at a time; one that cannot go holds up nobody. Goes on after
 * a restart; several nodes share the work.
 */
@Component
class CaseMoves implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CaseMoves.class);
    private static final int TRIES = 5;
    private static final int TOGETHER = 20;
    private static final String NO_SUCH_STEP = "Deze zaak staat bij een stap die het andere model niet heeft.";
    private static final String BUSY = "Deze zaak was steeds in bewerking. Probeer het later opnieuw.";
    private static final String FAILED = "Het overzetten lukte niet. De zaak gaat verder op het oude model.";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ModelImpact impact;
    private final MovePlans plans;
    private final MoveBook book;
    private final EngineWork work;
    private final TransactionTemplate transaction;
    private final ExecutorService behind = Executors.newSingleThreadExecutor(moves -> new Thread(moves, "case-moves"));
    private final Map<String, MigrationPlan> planned = new ConcurrentHashMap<>();
    private volatile boolean closing;

    CaseMoves(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, ModelImpact impact, MovePlans plans,
            MoveBook book, EngineWork work, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.repository = repository;
        this.impact = impact;
        this.plans = plans;
        this.book = book;
        this.work = work;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Begins to move every running instance to this deployment; choices say per model where to go from
     * a step that is no longer there. Returns at once.
     */
    UUID begin(UUID draft, String deployment, Map<String, Map<String, String>> choices, String user) {
        UUID begun = transaction.execute(status -> work.asSystem(() -> {
            UUID move = book.begin(draft, deployment, choices, user);
            for (ProcessDefinition target : impact.targets(deployment)) {
                impact.standing(target).forEach(one -> book.add(move, one, target.getKey(), target.getName(),
                        repository.getProcessDefinition(one.definition()).getVersion(), target.getId()));
            }
            return move;
        }));
        behind.execute(this::goOnAlone);
        return begun;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        behind.execute(this::goOnAlone);
    }

    private void goOnAlone() {
        try {
            goOn();
        } catch (RuntimeException failure) {
            log.error("A move of running cases stopped; it goes on after a restart", failure);
        }
    }

    /** Moves who waits to be moved, until nobody does. */
    void goOn() {
        while (!closing && tryNext()) {
            Thread.yield();
        }
        planned.clear();
        transaction.executeWithoutResult(status -> book.finish());
    }

    // Some at once, for a plan and a commit cost more than one case does. Where one of them cannot go, one by one.
    private boolean tryNext() {
        try {
            return moveNext(TOGETHER, new ArrayList<>());
        } catch (RuntimeException oneOfThem) {
            return IntStream.range(0, TOGETHER).allMatch(n -> tryOne());
        }
    }

    // Somebody may be busy with the same case at this moment: then once more.
    private boolean tryOne() {
        List<MoveBook.Next> tried = new ArrayList<>();
        for (int tries = 1; ; tries++) {
            try {
                return moveNext(1, tried);
            } catch (MigratingProcessInstanceValidationException stays) {
                return left(tried, "STAYED", NO_SUCH_STEP);
            } catch (OptimisticLockingException | TransactionException busy) {
                if (tries == TRIES) {
                    return left(tried, "FAILED", BUSY);
                }
            } catch (RuntimeException failure) {
                if (tried.isEmpty()) {
                    throw failure;
                }
                log.warn("Instance {} was not moved", tried.get(0).instance(), failure);
                return left(tried, "FAILED", FAILED);
            }
        }
    }

    private boolean left(List<MoveBook.Next> tried, String state, String reason) {
        transaction.executeWithoutResult(status -> book.became(tried, state, reason));
        return true;
    }

    /** Whether anybody still waited; those who were tried, also when it failed. */
    private boolean moveNext(int atMost, List<MoveBook.Next> tried) {
        tried.clear();
        transaction.executeWithoutResult(status -> {
            tried.addAll(book.next(atMost));
            tried.stream().findFirst().map(first -> planned.get(road(first))).ifPresent(plan -> move(tried, plan));
        });
        tried.stream().findFirst().ifPresent(first -> planned.computeIfAbsent(road(first), road -> plan(first)));
        return !tried.isEmpty();
    }

    private static String road(MoveBook.Next one) {
        return one.move() + " " + one.source();
    }

    // Not within the transaction of a move: a choice that cannot be, tried in vain, would spoil it.
    private MigrationPlan plan(MoveBook.Next first) {
        return work.asSystem(() -> plans.plan(first.source(), first.target(),
                book.choices(first.move()).getOrDefault(first.key(), Map.of())));
    }

    private void move(List<MoveBook.Next> some, MigrationPlan plan) {
        Set<String> running = runtime.createProcessInstanceQuery().processDefinitionId(some.get(0).source())
                .processInstanceIds(some.stream().map(MoveBook.Next::instance).collect(Collectors.toSet())).list().stream()
                .map(ProcessInstance::getId).collect(Collectors.toSet());
        if (!running.isEmpty()) {
            work.asSystem(() -> {
                runtime.newMigration(plan).processInstanceIds(List.copyOf(running)).execute();
                return null;
            });
        }
        Map<Boolean, List<MoveBook.Next>> gone = some.stream()
                .collect(Collectors.partitioningBy(one -> running.contains(one.instance())));
        book.became(gone.get(true), "MOVED", null);
        book.became(gone.get(false), "OVER", null);
    }

    @Override
    public void destroy() {
        closing = true;
        behind.shutdown();
    }
}
