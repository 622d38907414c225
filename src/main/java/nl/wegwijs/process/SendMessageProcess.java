package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.correspondence.Cause;
import nl.wegwijs.correspondence.Line;
import nl.wegwijs.correspondence.MessageId;
import nl.wegwijs.correspondence.MessagePosted;
import nl.wegwijs.correspondence.MessageView;
import nl.wegwijs.correspondence.MessagesReleased;
import nl.wegwijs.correspondence.PostOffice;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Branches;

/** {@code send-message.bpmn}: one message leaves the house, is tried again, or is looked at by a colleague. */
@Configuration(proxyBeanMethods = false)
class SendMessageProcess {

    static final String KEY = "send-message";
    private static final String POSTED = "messagePosted";
    private static final String MESSAGE = "messageId";
    private static final Map<Line, String> ADDRESSES = Map.of(Line.MAIL, "het mailadres van de contactpersoon",
            Line.WEBHOOK, "het adres van het systeem van de partner", Line.TEXT, "het telefoonnummer van de deelnemer");
    private static final Map<Cause, String> CAUSES = Map.of(
            Cause.UNREACHABLE, "De andere kant was twee dagen niet bereikbaar.",
            Cause.BUSY, "De andere kant vroeg twee dagen lang om later terug te komen.",
            Cause.NOT_ACCEPTED, "Het systeem van de partner nam het bericht twee dagen lang niet aan.",
            Cause.REFUSED, "De mailserver zegt dat dit adres niet bestaat of geen mail aanneemt.",
            Cause.NO_ADDRESS, "Er is geen goed adres bekend.",
            Cause.FORBIDDEN_ADDRESS, "Naar dit adres sturen wij niets: het is geen adres op het open internet.",
            Cause.GONE, "Het systeem van de partner zegt dat dit adres is opgeheven.",
            Cause.NO_SECRET, "Wij kunnen het geheim van dit systeem niet meer lezen. De partner moet het adres opnieuw instellen.");

    private static final Map<String, Choice> CHOICES = Map.of(
            "AGAIN", (post, message, form) -> post.sendAnew(message),
            "CHANGED", (post, message, form) -> post.sendTo(message, form.text("address")),
            "DROP", (post, message, form) -> post.drop(message));

    @Component("sendMessageStarter")
    static class Starter {

        private final RuntimeService runtime;
        private final ManagementService management;
        private final Branches branches;
        private final EngineWork work;

        Starter(@Lazy RuntimeService runtime, @Lazy ManagementService management, Branches branches, EngineWork work) {
            this.runtime = runtime;
            this.management = management;
            this.branches = branches;
            this.work = work;
        }

        @EventListener
        void on(MessagePosted fact) {
            work.asSystem(() -> runtime.startProcessInstanceByMessage(POSTED, fact.number(),
                    Map.of(MESSAGE, fact.messageId().toString(), CaseVariables.BRANCH, fact.branch().value(),
                            CaseVariables.CASE_NUMBER, fact.thread(),
                            CaseVariables.BRANCH_NAME, branches.name(fact.branch()))));
        }

        /** The model asks again when they may leave. */
        @EventListener
        void on(MessagesReleased fact) {
            work.asSystem(() -> {
                fact.numbers().stream().flatMap(this::jobs).map(Job::getId)
                        .forEach(job -> management.recalculateJobDuedate(job, false));
                return null;
            });
        }

        private Stream<Job> jobs(String number) {
            return runtime.createProcessInstanceQuery().processDefinitionKey(KEY).processInstanceBusinessKey(number).list()
                    .stream().flatMap(one -> management.createJobQuery().processInstanceId(one.getId()).timers().list().stream());
        }
    }

    @Bean
    JavaDelegate sendMessage(PostOffice post) {
        return execution -> execution.setVariable("sendOutcome",
                post.send(MessageId.of(CaseVariables.code(execution, MESSAGE))).name());
    }

    @Bean
    FormBinding lookAtMessage(PostOffice post) {
        return FormBinding.of(task -> {
            MessageView message = post.view(messageOf(task));
            Map<String, Object> shown = new HashMap<>();
            shown.put("messageNumber", message.number());
            shown.put("threadText", message.thread());
            shown.put("aboutText", message.about());
            shown.put("receiverText", message.receiver());
            shown.put("addressText", post.address(messageOf(task)).orElse(ADDRESSES.get(message.line())));
            shown.put("causeText", Optional.ofNullable(message.cause()).map(CAUSES::get).orElse("niet bekend"));
            return shown;
        }, (task, form) -> {
            CHOICES.get(form.code("choice")).take(post, messageOf(task), form);
            return Map.of("messageChoice", form.code("choice"));
        });
    }

    private interface Choice {

        void take(PostOffice post, MessageId message, FormValues form);
    }

    private static MessageId messageOf(FormTask task) {
        return MessageId.of(task.code(MESSAGE));
    }
}
