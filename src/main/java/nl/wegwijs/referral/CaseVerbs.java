package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.ModelVerb;

/** What models may ask about a case. */
@Component
@ModelVerb("cases")
@Transactional(readOnly = true)
public class CaseVerbs {

    private final CaseDesk desk;
    private final ContactDesk contacts;
    private final Clock clock;

    CaseVerbs(CaseDesk desk, ContactDesk contacts, Clock clock) {
        this.desk = desk;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** The facts for {@code target-group-eligibility}; the domain is that of the first goal. */
    public Map<String, Object> eligibility(String caseId) {
        CaseFile file = desk.file(CaseId.of(caseId));
        Map<String, Object> facts = new HashMap<>();
        facts.put("age", file.person().ageIn(LocalDate.now(clock).getYear()));
        facts.put("languageBackground", name(file.person().languageBackground()));
        facts.put("civicIntegration", file.intake().map(talk -> name(talk.civicIntegration())).orElse(null));
        facts.put("inReception", file.intake().map(Intake::livesInReception).orElse(false));
        facts.put("livesInServiceArea", file.livesInServiceArea());
        facts.put("atProvider", file.reverse().isPresent());
        facts.put("domain", file.goals().stream().findFirst().map(goal -> goal.domain().name()).orElse(null));
        facts.put("answerOnly", file.intake().map(talk -> talk.result() == IntakeResult.INFO_ONLY).orElse(false));
        return facts;
    }

    /** When the intake is planned. */
    public Date appointment(String caseId) {
        return Date.from(desk.file(CaseId.of(caseId)).appointment().at());
    }

    /** How many rounds of advice this case has had. */
    public Integer roundsDone(String caseId) {
        return desk.roundsDone(CaseId.of(caseId));
    }

    public Boolean mayCallLater(String caseId) {
        return desk.mayCallLater(CaseId.of(caseId));
    }

    /** The person stands at the desk for the first talk. */
    public boolean isAtDesk(String caseId, String purpose) {
        return contacts.isAtDesk(CaseId.of(caseId), ContactPurpose.valueOf(purpose));
    }

    /** How often we tried for this purpose, agreements to call back too. */
    public int attempts(String caseId, String purpose) {
        return contacts.attempts(CaseId.of(caseId), ContactPurpose.valueOf(purpose));
    }

    /** How often we tried for this purpose in vain. */
    public int misses(String caseId, String purpose) {
        return contacts.misses(CaseId.of(caseId), ContactPurpose.valueOf(purpose));
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }
}
