package nl.wegwijs.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.placement.PlacementId;
import nl.wegwijs.volunteer.VolunteerId;

/** What colleagues fill in, form by form. */
final class Answers {

    private Answers() {
    }

    static Map<String, Object> reached() {
        return Map.of("channel", "PHONE", "result", "REACHED", "wantsIntake", "YES");
    }

    static Map<String, Object> called(String result) {
        return Map.of("channel", "PHONE", "result", result);
    }

    static Map<String, Object> tried(String channel, String result) {
        return Map.of("channel", channel, "result", result);
    }

    static Map<String, Object> planned(LocalDate day) {
        return Map.of("when", day + "T10:00", "place", "LIBRARY", "withWhom", List.of("FAMILY"), "reminderBy", "SMS");
    }

    static Map<String, Object> stayedAway() {
        return Map.of("showedUp", "NO");
    }

    static Map<String, Object> consents(String feedback, String aftercare) {
        return Map.of("showedUp", "YES", "teachBack", true, "cRegistration", "YES", "cFeedback", feedback,
                "cSurvey", "YES", "cAftercare", aftercare, "method", "SPOKEN", "lang", "nl");
    }

    static Map<String, Object> wantsNoRegistration() {
        return Map.of("showedUp", "YES", "teachBack", true, "cRegistration", "NO");
    }

    static Map<String, Object> talk() {
        return Map.of("birthYear", 1967, "postcode4", "1234", "languageBackground", "NT1", "schoolYears",
                "SIX_TO_EIGHT", "canReadLatinScript", "YES", "spokenDutch", "GOOD", "ownDevice", List.of("PHONE"));
    }

    static Map<String, Object> need(String... domains) {
        Map<String, Object> need = new HashMap<>();
        for (int n = 1; n <= domains.length; n++) {
            need.put("ownWords" + n, Somebody.words("Dit wil ik zelf kunnen"));
            need.put("domain" + n, domains[n - 1]);
            need.put("context" + n, "WORK");
            need.put("why" + n, Somebody.words("Voor mijn werk"));
            need.put("more" + n, n < domains.length);
        }
        need.remove("more3");
        return need;
    }

    static Map<String, Object> prepared(String... instruments) {
        Map<String, Object> prepared = new HashMap<>(Map.of("quietRoom", true, "explained", true));
        for (int n = 1; n <= instruments.length; n++) {
            prepared.put("instrument" + n, instruments[n - 1]);
        }
        return prepared;
    }

    static Map<String, Object> taken(LocalDate day, String field, Object result) {
        return Map.of("outcome", "DONE", "takenOn", day.toString(), field, result, "observedHelp", "SOME");
    }

    static Map<String, Object> notTaken(String outcome) {
        return Map.of("outcome", outcome);
    }

    static Map<String, Object> discussed() {
        return Map.of("understood", true, "agrees", "YES", "ownView", Somebody.words("Klopt"),
                "shareWithProvider", "YES");
    }

    static Map<String, Object> advice(String route, OfferingId... offerings) {
        Map<String, Object> advice = new HashMap<>(Map.of("wish", Somebody.words("Overdag leren"), "advisedRoute",
                route, "differs", "NO", "bridging", "WALK_IN", "agreed", "YES"));
        if (offerings.length > 0) {
            advice.put("offeringIds", List.of(offerings).stream().map(OfferingId::toString).toList());
        }
        return advice;
    }

    /** They meet at this moment for the first time. */
    static Map<String, Object> suits(VolunteerId volunteer, LocalDateTime firstMeeting) {
        return Map.of("suits", "YES", "volunteer", volunteer.toString(), "consentShare", "YES", "rhythm", "WEEKLY",
                "minutes", "90", "place", "LIBRARY", "firstMeeting", firstMeeting.toString(),
                "presentCoordinator", true);
    }

    static Map<String, Object> trial(String decision) {
        return Map.of("participantClick", "GOOD", "volunteerClick", "FAIR", "decision", decision);
    }

    static Map<String, Object> with(Map<String, Object> answers, Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(answers);
        all.putAll(others);
        return all;
    }

    static Map<String, Object> takesThePlace() {
        return Map.of("answer", "YES", "travelExplained", true, "reminderWanted", "YES");
    }

    static Map<String, Object> present(RunId run, LocalDate day, PlacementId placement) {
        return Map.of("session", run + "@" + day + "@GROUP", "present", List.of(placement.toString()));
    }

    /** Nobody came, and nobody sent word. */
    static Map<String, Object> nobodyCame(RunId run, LocalDate day) {
        return Map.of("session", run + "@" + day + "@GROUP");
    }

    /** What came of a call to somebody who stays away, with what goes with it. */
    static Map<String, Object> calledAboutAbsence(String result, String... field) {
        Map<String, Object> call = new HashMap<>(Map.of("result", result));
        for (int n = 0; n < field.length; n += 2) {
            call.put(field[n], field[n + 1]);
        }
        return call;
    }

    static Map<String, Object> walkedIn(RunId run, LocalDate day, PlacementId placement, int visitors) {
        return Map.of("session", run + "@" + day + "@WALK_IN", "walkInPresent", List.of(placement.toString()),
                "walkInCount", visitors);
    }

    static Map<String, Object> goesWell() {
        return Map.of("goingWell", "YES", "obstacles", List.of("NONE"), "goalNear", "PARTLY", "action", "NONE");
    }

    static Map<String, Object> stops(String reason) {
        return Map.of("goingWell", "NO", "action", "STOP", "endReason", reason);
    }

    static Map<String, Object> endTalk(String goOn, String... results) {
        Map<String, Object> talk = new HashMap<>(Map.of("selfReliance", "4", "confidence", "3", "goOn", goOn,
                "certificate", "PARTICIPATION", "grade", 8, "surveyHanded", true));
        for (int n = 1; n <= results.length; n++) {
            talk.put("goalResult" + n, results[n - 1]);
        }
        return talk;
    }

    /** Without a partner: an organisation that is not in our register. */
    static Map<String, Object> receiver(String reason, PartnerId partner) {
        Map<String, Object> chosen = new HashMap<>(Map.of("reason", reason, "partner",
                partner == null ? "OTHER" : partner.toString(), "whyThis", Somebody.words("Past beter"),
                "conditionsChecked", true));
        if (partner == null) {
            chosen.put("receiverName", Somebody.words("Vereniging"));
        }
        return chosen;
    }

    static Map<String, Object> mayBeShared(String alone) {
        return Map.of("teachBack", true, "consent", "YES", "method", "SPOKEN", "alone", alone);
    }

    static Map<String, Object> mayNotBeShared(String card) {
        return Map.of("teachBack", true, "consent", "NO", "card", card);
    }

    static Map<String, Object> handedOver(LocalDateTime appointment) {
        return Map.of("result", "APPOINTMENT", "how", "CALLED_TOGETHER", "spokeWith",
                Somebody.words("De consulent"), "appointment", appointment.toString(), "place",
                Somebody.words("Stationsplein"), "whoGoesAlong", "STAFF");
    }

    /** What we hear when we ask the receiver. */
    static Map<String, Object> partnerSays(String answer) {
        return Map.of("via", "PHONE", "answer", answer);
    }

    /** What the receiver calls about, by the number of the referral. */
    static Map<String, Object> partnerCalls(String number, String what) {
        return Map.of("referral", "OTHER", "number", number, "what", what);
    }

    static Map<String, Object> closes(String outcome, String... results) {
        Map<String, Object> closing = new HashMap<>(Map.of("outcome", outcome, "thanked", true));
        for (int n = 1; n <= results.length; n++) {
            closing.put("goalResult" + n, results[n - 1]);
        }
        return closing;
    }
}
