package nl.wegwijs.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

import nl.wegwijs.process.DemoLibraryOnly;

/**
 * The whole application as it runs for people: demo library, jobs and daily round on, with a
 * database that no other test touches. Stopped after the class, for its jobs would go on.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "wegwijs.own-data=true", "wegwijs.new-day.pause=PT1S",
        "camunda.bpm.job-execution.enabled=true", "camunda.bpm.job-execution.max-wait=1000"})
@Import(DemoLibraryOnly.class)
@DirtiesContext
@NeedsChromium
@interface BrowserTest {
}
