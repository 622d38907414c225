package nl.wegwijs.process;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
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
 * Moves running cases to other models: each in a transaction of its own, so that one that cannot go
 * holds up nobody. Goes on after a restart; several nodes share the work.
 */
@Component
class CaseMoves implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CaseMoves.class);
    private static final int TRIES = 5;
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
        transaction.executeWithoutResult(status -> book.finish());
    }

    // Somebody may be busy with the same case at this moment: then once more.
    private boolean tryNext() {
        MoveBook.Next[] one = new MoveBook.Next[1];
        for (int tries = 1; ; tries++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> {
                    Optional<MoveBook.Next> next = book.next();
                    one[0] = next.orElse(null);
                    next.ifPresent(this::move);
                    return next.isPresent();
                }));
            } catch (MigratingProcessInstanceValidationException stays) {
                return left(one[0], "STAYED", NO_SUCH_STEP);
            } catch (OptimisticLockingException | TransactionException busy) {
                if (tries == TRIES) {
                    return left(one[0], "FAILED", BUSY);
                }
            } catch (RuntimeException failure) {
                if (one[0] == null) {
                    throw failure;
                }
                log.warn("Instance {} was not moved", one[0].instance(), failure);
                return left(one[0], "FAILED", FAILED);
            }
        }
    }

    private boolean left(MoveBook.Next one, String state, String reason) {
        transaction.executeWithoutResult(status -> book.became(one, state, reason));
        return true;
    }

    private void move(MoveBook.Next one) {
        boolean runs = runtime.createProcessInstanceQuery().processInstanceId(one.instance())
                .processDefinitionId(one.source()).count() > 0;
        if (runs) {
            work.asSystem(() -> {
                runtime.newMigration(plans.plan(one.source(), one.target(),
                        book.choices(one.move()).getOrDefault(one.key(), Map.of())))
                        .processInstanceIds(one.instance()).execute();
                return null;
            });
        }
        book.became(one, runs ? "MOVED" : "OVER", null);
    }

    @Override
    public void destroy() {
        closing = true;
        behind.shutdown();
    }
}
