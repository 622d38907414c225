package nl.wegwijs.process;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.SignalId;
import nl.wegwijs.referral.UndoReason;

/** {@code change-signal.bpmn}: a signal was merged by mistake, or is taken back. */
@Configuration(proxyBeanMethods = false)
class ChangeSignalProcess {

    static final String KEY = "change-signal";

    private static final Map<String, Change> CHANGES = Map.of(
            "UNDO_MERGE", (desk, signal, form) -> desk.undoMerge(signal, form.one("reason", UndoReason.class)),
            "WITHDRAWN", (desk, signal, form) -> desk.withdraw(signal));

    private interface Change {

        void of(ReferralDesk desk, SignalId signal, FormValues form);
    }

    @Bean("change-signalStart")
    StartFormBinding changeSignalStart(ReferralDesk desk, TaskDoor door, @Lazy RuntimeService runtime) {
        return StartFormBinding.of(Map::of, form -> {
            SignalId signal = desk.find(form.text("signalNumber"), door.caller().branchIds());
            CHANGES.get(form.code("change")).of(desk, signal, form);
            return runtime.startProcessInstanceByKey(KEY, form.text("signalNumber"),
                    Map.of(CaseVariables.BRANCH, desk.view(signal).branch().value())).getId();
        });
    }
}
