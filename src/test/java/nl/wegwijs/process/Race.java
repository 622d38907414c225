package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Two people who press their buttons at the same moment. */
final class Race implements AutoCloseable {

    // What the one who was too late may read; all of it says what happened and none of it how.
    private static final Set<String> TOO_LATE = Set.of("Deze taak is al afgerond door een collega.",
            "Deze taak is er niet of is al afgerond.", "Een collega heeft deze taak opgepakt.",
            "Iemand anders was u net voor. Bekijk de taak opnieuw.", "Dit is er niet (meer).",
            "Deze doorverwijzing is al verder. Vraag hoe het nu staat.",
            "Deze doorverwijzing is al verder. Ververs uw takenlijst.");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService people = Executors.newFixedThreadPool(2);

    <T> List<T> run(Supplier<T> one, Supplier<T> other) {
        CyclicBarrier ready = new CyclicBarrier(2);
        CompletableFuture<T> first = at(ready, one);
        CompletableFuture<T> second = at(ready, other);
        return List.of(first.join(), second.join());
    }

    private <T> CompletableFuture<T> at(CyclicBarrier ready, Supplier<T> deed) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                ready.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
            return deed.get();
        }, people);
    }

    /** Answers who won: 0 or 1. */
    static int oneWon(List<HttpResponse<String>> both) {
        int winner = both.get(0).statusCode() == 204 ? 0 : 1;
        assertThat(both.get(winner).statusCode()).as("%s and %s", both.get(0).body(), both.get(1).body()).isEqualTo(204);
        wasTooLate(both.get(1 - winner));
        return winner;
    }

    static void wasTooLate(HttpResponse<String> lost) {
        assertThat(lost.statusCode()).as(lost.body()).isIn(403, 404, 409);
        assertThat(sentence(lost)).isIn(TOO_LATE);
    }

    private static String sentence(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body()).path("message").asText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
