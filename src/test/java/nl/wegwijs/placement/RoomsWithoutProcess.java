package nl.wegwijs.placement;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

import nl.wegwijs.model.ModelsOnPaper;

/** All rooms on a real database, with {@link CaseWalk} where the models stand and {@link ModelsOnPaper} where they are kept. */
@EnableAutoConfiguration(excludeName = {
        "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
        "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
        "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration"})
@AutoConfigurationPackage(basePackages = "nl.wegwijs")
@ComponentScan(basePackages = "nl.wegwijs", excludeFilters = {
        @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
        @Filter(type = FilterType.REGEX, pattern = "nl\\.wegwijs\\.WegwijsApplication"),
        // The engine's tables stay: all kinds of test share one database and its migrations. FEEL needs no engine.
        @Filter(type = FilterType.REGEX, pattern = "nl\\.wegwijs\\.process\\.(?!(Engine|History)Tables|EngineWork|FormFeel|FormLibrary).*")})
@Import({CaseWalk.class, ModelsOnPaper.class})
public class RoomsWithoutProcess {
}
