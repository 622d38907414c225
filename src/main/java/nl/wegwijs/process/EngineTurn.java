package nl.wegwijs.process;

import java.util.ArrayDeque;
import java.util.Deque;

import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the engine finish its step before something is done that may end that very step: at once when
 * the engine is at rest, else at the end of the transaction, before it commits.
 */
@Component
class EngineTurn {

    void whenFree(Runnable work) {
        if (Context.getCommandContext() == null) {
            work.run();
        } else {
            Waiting.inThisTransaction().work.add(work);
        }
    }

    /** At the end of the transaction, when the task that led to it is done as well. */
    void whenDone(Runnable work) {
        Waiting.inThisTransaction().work.add(work);
    }

    /** Does at once what waits for the end of this transaction; for one that will never commit. */
    void catchUp() {
        Waiting waiting = (Waiting) TransactionSynchronizationManager.getResource(EngineTurn.class);
        if (waiting != null) {
            waiting.beforeCommit(false);
        }
    }

    private static final class Waiting implements TransactionSynchronization {

        private final Deque<Runnable> work = new ArrayDeque<>();

        static Waiting inThisTransaction() {
            Waiting waiting = (Waiting) TransactionSynchronizationManager.getResource(EngineTurn.class);
            if (waiting == null) {
                waiting = new Waiting();
                TransactionSynchronizationManager.bindResource(EngineTurn.class, waiting);
                TransactionSynchronizationManager.registerSynchronization(waiting);
            }
            return waiting;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!work.isEmpty()) {
                work.remove().run();
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(EngineTurn.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(EngineTurn.class, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(EngineTurn.class);
        }
    }
}
