package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** Starts what does not run for one person's case, under a number of its own and with what a task card shows. */
@Component
class ProcessStarts {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final Branches branches;
    private final PartnerRegister partners;
    private final EngineWork work;

    ProcessStarts(@Lazy RuntimeService runtime, @Lazy HistoryService history, Branches branches, PartnerRegister partners,
            EngineWork work) {
        this.runtime = runtime;
        this.history = history;
        this.branches = branches;
        this.partners = partners;
        this.work = work;
    }

    /** What every such process knows: the id in the variable of its kind, where it belongs, its number. */
    Map<String, Object> card(String variable, Object id, BranchId branch, String number) {
        return new HashMap<>(Map.of(variable, id.toString(), CaseVariables.BRANCH, branch.value(),
                CaseVariables.CASE_NUMBER, number, CaseVariables.BRANCH_NAME, branches.name(branch)));
    }

    Map<String, Object> card(String variable, Object id, BranchId branch, String number, PartnerId partner) {
        Map<String, Object> card = card(variable, id, branch, number);
        card.put("partnerType", partners.find(partner).type().name());
        return card;
    }

    /** Begins by the message where something asks for it, at the first step where somebody does so by a form (null). */
    String begin(String key, String message, Map<String, Object> card) {
        String number = (String) card.get(CaseVariables.CASE_NUMBER);
        return work.asSystem(() -> message == null ? runtime.startProcessInstanceByKey(key, number, card)
                : runtime.startProcessInstanceByMessage(message, number, card)).getId();
    }

    /** The instance that began under this number; it may be over already. */
    String begun(String key, String number) {
        return work.asSystem(() -> history.createHistoricProcessInstanceQuery().processDefinitionKey(key)
                .processInstanceBusinessKey(number).singleResult()).getId();
    }
}
