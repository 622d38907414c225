package nl.wegwijs.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.wegwijs.insight.CaseCodes;
import nl.wegwijs.partner.PartnerType;
import nl.wegwijs.referral.CaseOutcome;
import nl.wegwijs.referral.SignalStatus;

/** The Dutch words for the codes in the history. */
final class HistoryWords {

    private static final Map<CaseOutcome, String> OUTCOMES = Map.ofEntries(
            Map.entry(CaseOutcome.GOAL_REACHED, "Doel bereikt"),
            Map.entry(CaseOutcome.GOAL_PARTLY, "Doel voor een deel bereikt"),
            Map.entry(CaseOutcome.GOAL_NOT_REACHED, "Doel niet bereikt"),
            Map.entry(CaseOutcome.MOVED_ON, "Gestart bij een andere organisatie"),
            Map.entry(CaseOutcome.MOVED_ON_UNCONFIRMED, "Doorverwezen, start niet bevestigd"),
            Map.entry(CaseOutcome.INFO_GIVEN, "Informatie gegeven"),
            Map.entry(CaseOutcome.NO_CONSENT, "Geen toestemming"),
            Map.entry(CaseOutcome.UNREACHABLE, "Niet bereikt"),
            Map.entry(CaseOutcome.DECLINED, "Wil niet"),
            Map.entry(CaseOutcome.NOT_ELIGIBLE, "Hoort bij een andere regeling"),
            Map.entry(CaseOutcome.NO_FITTING_OFFER, "Geen passend aanbod"),
            Map.entry(CaseOutcome.DROPPED_OUT, "Gestopt"),
            Map.entry(CaseOutcome.MOVED_AWAY, "Verhuisd"),
            Map.entry(CaseOutcome.MERGED, "Samengevoegd"),
            Map.entry(CaseOutcome.ERASED, "Gewist op verzoek"),
            Map.entry(CaseOutcome.DECEASED, "Overleden"),
            Map.entry(CaseOutcome.ADMIN_ERROR, "Vergissing"));

    private static final Map<String, String> ENDS_OF_A_SIGNAL = Map.of(
            SignalStatus.REJECTED.name(), "Afgewezen", SignalStatus.EXPIRED.name(), "Verlopen",
            SignalStatus.WITHDRAWN.name(), "Ingetrokken", SignalStatus.ANONYMOUS_COUNTED.name(), "Alleen geteld, zonder gegevens");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("userTask", "Taak"), Map.entry("serviceTask", "Automatisch"), Map.entry("sendTask", "Automatisch"),
            Map.entry("businessRuleTask", "Beslissing"), Map.entry("callActivity", "Deelproces"),
            Map.entry("subProcess", "Deel"), Map.entry("exclusiveGateway", "Keuze"),
            Map.entry("eventBasedGateway", "Wat het eerst komt"), Map.entry("startEvent", "Begin"),
            Map.entry("messageStartEvent", "Begin"), Map.entry("startTimerEvent", "Begin"),
            Map.entry("errorStartEvent", "Begin"), Map.entry("noneEndEvent", "Einde"), Map.entry("errorEndEvent", "Einde"),
            Map.entry("terminateEndEvent", "Einde"), Map.entry("intermediateTimer", "Wachten op een datum"),
            Map.entry("intermediateMessageCatch", "Wachten op bericht"), Map.entry("boundaryTimer", "Termijn"),
            Map.entry("boundaryMessage", "Bericht"), Map.entry("boundaryError", "Uitzondering"),
            // As the elements are called in a model.
            Map.entry("endEvent", "Einde"), Map.entry("intermediateCatchEvent", "Wachten"),
            Map.entry("boundaryEvent", "Onderbreking"));

    private HistoryWords() {
    }

    static Map<String, String> outcomes() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(HistoryRows.NONE, "Nog geen uitkomst");
        Arrays.stream(CaseOutcome.values()).forEach(outcome -> words.put(outcome.name(), OUTCOMES.get(outcome)));
        return words;
    }

    /** How a signal or the case that came of it ended; a code without a word is no end. */
    static Map<String, String> ends() {
        Map<String, String> words = new LinkedHashMap<>(ENDS_OF_A_SIGNAL);
        OUTCOMES.forEach((outcome, word) -> words.put(outcome.name(), word));
        return words;
    }

    static Map<String, String> partnerTypes() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(CaseCodes.NO_PARTNER, "Zonder partner (zelf, familie of balie)");
        Arrays.stream(PartnerType.values()).forEach(type -> words.put(type.name(), type.label()));
        words.put(HistoryRows.NONE, "Niet van toepassing");
        return words;
    }

    static String kind(String type) {
        return KINDS.getOrDefault(type, "Stap");
    }
}
