package nl.wegwijs.process;

import java.util.Locale;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What staff call a message: the name of the event that waits for it in a model. */
@Component
class MessageNames {

    private final RepositoryService repository;

    MessageNames(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** The code itself, in words, when no model knows it any more. */
    String of(String message) {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(definition -> repository.getBpmnModelInstance(definition.getId())
                        .getModelElementsByType(CatchEvent.class).stream())
                .filter(event -> event.getEventDefinitions().stream().flatMap(MessageNames::message).anyMatch(message::equals))
                .map(CatchEvent::getName).findFirst()
                .orElseGet(() -> message.replaceAll("(?=\\p{Lu})|_", " ").toLowerCase(Locale.ROOT));
    }

    private static Stream<String> message(Object definition) {
        return definition instanceof MessageEventDefinition waited && waited.getMessage() != null
                ? Stream.of(waited.getMessage().getName()) : Stream.empty();
    }
}
