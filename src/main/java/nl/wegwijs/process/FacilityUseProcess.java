package nl.wegwijs.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.collaboration.FacilityCalledOff;
import nl.wegwijs.collaboration.FacilityCounted;
import nl.wegwijs.collaboration.FacilityDesk;
import nl.wegwijs.collaboration.FacilityForm;
import nl.wegwijs.collaboration.FacilityId;
import nl.wegwijs.collaboration.FacilityRequested;
import nl.wegwijs.collaboration.FacilityVerbs;
import nl.wegwijs.collaboration.FacilityView;
import nl.wegwijs.course.Session;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Room;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** {@code facility-use.bpmn}: a partner uses a room of ours, from the question to how many people came. */
@Configuration(proxyBeanMethods = false)
class FacilityUseProcess {

    static final String KEY = "facility-use";
    private static final String REQUESTED = "facilityRequested";
    private static final String FACILITY = "facilityId";
    private static final String STEP = "facilityStep";

    private static final FormSteps<FacilityDesk, FacilityId> STEPS = new FormSteps<>(STEP, Map.of(
            "assessFacility.YES", (desk, id, form) -> desk.approve(id, form.code("room"), form.text("conditions")),
            "assessFacility.NO", (desk, id, form) -> desk.decline(id, form.text("why")),
            "suggestFacilityAgreement.TALK", (desk, id, form) -> desk.wantsAgreement(id),
            "suggestFacilityAgreement.LATER", (desk, id, form) -> desk.view(id)));

    /** Starts the model in the transaction of the request, and passes on what happens outside later. */
    @Component("facilityNews")
    static class News {

        private final FacilityDesk desk;
        private final ProcessStarts starts;
        private final Facts facts;

        News(FacilityDesk desk, ProcessStarts starts,
                Facts facts) {
            this.desk = desk;
            this.starts = starts;
            this.facts = facts;
        }

        @EventListener
        void on(FacilityRequested fact) {
            FacilityView request = desk.view(fact.facilityId());
            Map<String, Object> card = starts.card(FACILITY, request.id(), request.branch(), request.number(), request.partner());
            starts.begin(KEY, fact.atDesk() ? null : REQUESTED, card);
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(FACILITY).ifPresent(id -> desk.keepOwnerFields(FacilityId.of(id), fact.answers()));
        }

        @EventListener
        void on(FacilityCounted fact) {
            facts.mention("visitorsCounted", FACILITY, fact.facilityId(), Map.of());
        }

        @EventListener
        void on(FacilityCalledOff fact) {
            facts.mention("facilityCancelled", FACILITY, fact.facilityId(), Map.of());
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding facilityUseStart(FacilityDesk desk, PartnerRegister partners, TaskDoor door, ProcessStarts starts) {
        return StartFormBinding.of(() -> Map.of("partnerOptions", partners.active().stream()
                        .filter(partner -> door.caller().branchIds().contains(partner.homeBranch()))
                        .map(one -> FormTexts.option(one.id().toString(), one.name())).toList()),
                form -> starts.begun(KEY,
                        desk.request(PartnerId.of(form.code("partner")), FacilityForm.read(form), form.extra()).number()));
    }

    @Bean
    FormBinding assessFacility(FacilityDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            List<Room> free = desk.freeRooms(facility(task));
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("freeText", free.isEmpty() ? "geen ruimte" : free.stream().map(Room::name).collect(Collectors.joining(", ")));
            shown.put("roomOptions", free.stream()
                    .map(room -> FormTexts.option(room.name(), room.name() + ", " + room.seats() + " stoelen")).toList());
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate confirmFacility(FacilityDesk desk) {
        return execution -> desk.tell(facility(execution));
    }

    @Bean
    JavaDelegate declineFacility(FacilityDesk desk) {
        return execution -> desk.tell(facility(execution));
    }

    @Bean
    JavaDelegate askVisitors(FacilityDesk desk) {
        return execution -> desk.askVisitors(facility(execution));
    }

    @Bean
    FormBinding countVisitors(FacilityDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("roomText", desk.view(facility(task)).room());
            return shown;
        }, (task, form) -> {
            desk.count(facility(task), form.number("visitors"));
            return Map.of();
        });
    }

    @Bean
    FormBinding suggestFacilityAgreement(FacilityDesk desk, FacilityVerbs verbs, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("timesText", verbs.timesInAYear(task.code(FACILITY)));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    private static Map<String, Object> about(FacilityDesk desk, PartnerRegister partners, FormTask task) {
        FacilityView request = desk.view(facility(task));
        Session first = request.slots().get(0);
        Map<String, Object> shown = new HashMap<>();
        shown.put("caseNumber", request.number());
        shown.put("partnerText", partners.find(request.partner()).name());
        shown.put("purposeText", request.purpose().label());
        shown.put("whenText", FormTexts.day(first.date()) + " van " + first.start() + " tot " + first.end() + ", "
                + request.slots().size() + " keer");
        shown.put("expectedText", request.expected() + " per keer");
        return shown;
    }

    private static Map<String, Object> step(FacilityDesk desk, FormTask task, FormValues form) {
        return STEPS.take(task, desk, facility(task), form);
    }

    private static FacilityId facility(FormTask task) {
        return FacilityId.of(task.code(FACILITY));
    }

    private static FacilityId facility(VariableScope scope) {
        return FacilityId.of(CaseVariables.code(scope, FACILITY));
    }
}
