package nl.wegwijs.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.volunteer.RequestChannel;
import nl.wegwijs.volunteer.RequestFilled;
import nl.wegwijs.volunteer.RequestId;
import nl.wegwijs.volunteer.RequestReason;
import nl.wegwijs.volunteer.RequestView;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerRequests;
import nl.wegwijs.volunteer.VolunteersWanted;
import nl.wegwijs.volunteer.Wanted;

/** {@code volunteer-request.bpmn}: too few volunteers, and where we look for more of them. */
@Configuration(proxyBeanMethods = false)
class VolunteerRequestProcess {

    static final String KEY = "volunteer-request";
    private static final String WANTED = "volunteersWanted";
    private static final String REQUEST = "requestId";
    private static final String CHANNEL = "requestChannel";

    /** Starts the model in the transaction of the fact, and passes on that enough volunteers are ready. */
    @Component("volunteerRequestNews")
    static class News {

        private final VolunteerRequests requests;
        private final ProcessStarts starts;
        private final Facts facts;

        News(VolunteerRequests requests, ProcessStarts starts, Facts facts) {
            this.requests = requests;
            this.starts = starts;
            this.facts = facts;
        }

        @EventListener
        void on(VolunteersWanted fact) {
            RequestView request = requests.view(fact.requestId());
            Map<String, Object> card = starts.card(REQUEST, request.id(), request.branch(), request.number());
            card.put(CHANNEL, Optional.ofNullable(request.channel()).map(RequestChannel::name).orElse(null));
            starts.begin(KEY, fact.atDesk() ? null : WANTED, card);
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(REQUEST).ifPresent(id -> requests.keepOwnerFields(RequestId.of(id), fact.answers()));
        }

        @EventListener
        void on(RequestFilled fact) {
            facts.mention("requestFilled", REQUEST, fact.requestId(), Map.of());
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding volunteerRequestStart(VolunteerRequests requests, PartnerRegister partners, Branches branches,
            TaskDoor door, ProcessStarts starts) {
        return StartFormBinding.of(() -> Map.of("branchOptions", VolunteerTexts.branches(branches, door.caller().branchIds()),
                "partnerOptions", FormTexts.partners(partners.in(PartnerRole.VOLUNTEER_SOURCE))),
                form -> starts.begun(KEY,
                        requests.want(new BranchId(form.code("branch")), wanted(form), form.extra()).number()));
    }

    @Bean
    FormBinding sendOutRequest(VolunteerRequests requests, PartnerRegister partners, Branches branches) {
        return FormBinding.of(task -> {
            RequestView request = requests.view(request(task));
            return Map.of("branch", request.branch().value(),
                    "branchOptions", VolunteerTexts.branches(branches, List.of(request.branch())),
                    "function", request.function().name(), "people", request.people(),
                    "partnerOptions", FormTexts.partners(partners.in(PartnerRole.VOLUNTEER_SOURCE)));
        }, (task, form) -> {
            // Where the helpers are short is known; it can only be read.
            form.code("branch");
            requests.sendOut(request(task), wanted(form));
            return Map.of(CHANNEL, form.code("channel"));
        });
    }

    private static Wanted wanted(FormValues form) {
        return new Wanted(form.one("function", VolunteerFunction.class), form.number("people"),
                form.one("channel", RequestChannel.class),
                Optional.ofNullable(form.code("partner")).map(PartnerId::of).orElse(null),
                form.one("why", RequestReason.class));
    }

    @Bean
    JavaDelegate remindOrganisation(VolunteerRequests requests) {
        return execution -> requests.remind(request(execution));
    }

    @Bean
    JavaDelegate giveUpRequest(VolunteerRequests requests) {
        return execution -> requests.giveUp(request(execution));
    }

    private static RequestId request(FormTask task) {
        return RequestId.of(task.code(REQUEST));
    }

    private static RequestId request(VariableScope scope) {
        return RequestId.of(CaseVariables.code(scope, REQUEST));
    }
}
