package nl.wegwijs.process;

import java.util.Set;

import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our answers to errors in the place of the engine's, for both of its REST interfaces. */
@Configuration(proxyBeanMethods = false)
class EngineRestConfiguration {

    @Bean
    CamundaJerseyResourceConfig engineRestResources() {
        // Both interfaces read this set: this one now, the web apps at their first request.
        Set<Class<?>> providers = CamundaRestResources.getConfigurationClasses();
        providers.removeAll(Set.of(ExceptionHandler.class, ProcessEngineExceptionHandler.class,
                RestExceptionHandler.class, JsonMappingExceptionHandler.class, JsonParseExceptionHandler.class));
        providers.add(CleanRefusals.class);
        return new CamundaJerseyResourceConfig();
    }
}
