package nl.wegwijs.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import nl.wegwijs.process.DemoLibraryOnly;

/** The whole application as it runs for people: demo library, jobs and daily round on. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "wegwijs.new-day.pause=PT1S",
        "camunda.bpm.job-execution.enabled=true", "camunda.bpm.job-execution.max-wait=1000"})
@Import(DemoLibraryOnly.class)
@NeedsChromium
@interface BrowserTest {
}
