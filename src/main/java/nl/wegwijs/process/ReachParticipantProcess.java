package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.library.Channel;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.ContactOutcome;
import nl.wegwijs.referral.ContactPurpose;
import nl.wegwijs.referral.ContactResult;

/** {@code reach-participant.bpmn}: calling until somebody is reached, declines, or cannot be reached. */
@Configuration(proxyBeanMethods = false)
class ReachParticipantProcess {

    static final String KEY = "reach-participant";

    @Bean
    FormBinding contactParticipant(CaseDesk desk) {
        return FormBinding.of(task -> {
            CaseFile file = desk.file(CaseVariables.caseOf(task));
            Map<String, Object> shown = FormTexts.about(file);
            shown.put("timesText", FormTexts.times(file.person().contactTimes()));
            shown.put("attemptsText", FormTexts.attempts(file.attempts()));
            shown.put("talkTipText", talkTip(file));
            return shown;
        }, (task, form) -> {
            ContactOutcome outcome = desk.recordAttempt(CaseVariables.caseOf(task),
                    ContactPurpose.valueOf(task.code("purpose")), Channel.valueOf(form.code("channel")),
                    ContactResult.valueOf(form.code("result")),
                    form.has("callBackAt") ? form.dateTime("callBackAt").toInstant() : null, form.yes("wantsIntake"));
            Map<String, Object> routing = new HashMap<>();
            routing.put("contactOutcome", outcome.name());
            routing.put("callBackAt", form.has("callBackAt") ? form.dateTime("callBackAt").toInstant().toString() : null);
            return routing;
        });
    }

    private static String talkTip(CaseFile file) {
        String need = FormTexts.domains(file.signals().get(0).needDomains());
        return file.signals().stream().filter(signal -> signal.partnerName() != null).findFirst()
                .map(signal -> "Zeg: 'U sprak met " + signal.partnerName() + ". Zij dachten dat wij u kunnen helpen met "
                        + need + ".'")
                .orElse("Zeg: 'U vroeg ons om hulp met " + need + ".'");
    }
}
