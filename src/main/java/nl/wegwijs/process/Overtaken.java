package nl.wegwijs.process;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Knows the failures that mean: somebody else changed the same thing at the same moment, and was first. */
final class Overtaken {

    // The class of PostgreSQL's codes for what was rolled back for the sake of others, as in a deadlock.
    private static final String ROLLED_BACK = "40";

    private Overtaken() {
    }

    static boolean by(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).anyMatch(Overtaken::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException
                || cause instanceof SQLException database && database.getSQLState() != null
                        && database.getSQLState().startsWith(ROLLED_BACK);
    }
}
