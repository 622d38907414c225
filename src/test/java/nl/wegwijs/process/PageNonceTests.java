package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Trial.class)
class PageNonceTests {

    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void givesEachOfAHundredPagesAtOnceThePolicyThatFitsIt(@Autowired RepositoryService repository,
            @Autowired Staff staff, @Autowired Grants grants) {
        Trial.deploy(repository, staff, grants);
        WebAppClient intake = WebAppClient.loggedIn(port, "intake");
        ExecutorService crowd = Executors.newFixedThreadPool(16);
        try {
            List<HttpResponse<String>> pages = IntStream.range(0, 100)
                    .mapToObj(page -> CompletableFuture.supplyAsync(
                            () -> intake.get("/camunda/app/tasklist/default/"), crowd))
                    .toList().stream().map(CompletableFuture::join).toList();

            assertThat(pages).allSatisfy(page -> {
                Matcher nonce = IN_PAGE.matcher(page.body());
                assertThat(nonce.find()).as(page.statusCode() + page.body()).isTrue();
                assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                        .contains("'nonce-" + nonce.group(1) + "'");
            });
        } finally {
            crowd.shutdownNow();
        }
    }
}
