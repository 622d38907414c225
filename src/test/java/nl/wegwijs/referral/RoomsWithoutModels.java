package nl.wegwijs.referral;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

import org.springframework.boot.context.TypeExcludeFilter;

/** This room and those below it on a real database, with {@link MainLine} where the models stand. */
@EnableAutoConfiguration(excludeName = {
        "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
        "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
        "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration"})
@AutoConfigurationPackage(basePackages = "nl.wegwijs")
@ComponentScan(basePackages = "nl.wegwijs", excludeFilters = {
        @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
        @Filter(type = FilterType.REGEX, pattern = "nl\\.wegwijs\\.WegwijsApplication"),
        // The engine's tables stay: both kinds of test share one database and its migrations.
        @Filter(type = FilterType.REGEX,
                pattern = "nl\\.wegwijs\\.(process\\.(?!(Engine|History)Tables|FormFeel)|assessment|placement|alignment|learning|policy|insight|portal|correspondence|model).*")})
@Import({FormsOnFile.class, MainLine.class, Town.class, Journey.class})
class RoomsWithoutModels {
}
