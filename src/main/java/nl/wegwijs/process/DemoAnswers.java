package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.WorkCalendar;


/** What a colleague of the demonstration fills in on each form: what is usual, with the usual exceptions. */
@Component
class DemoAnswers {

    private static final List<String> WISHES = List.of("De brief van school lezen", "Zelf een mail sturen",
            "Mijn kinderen helpen met huiswerk", "Solliciteren op de computer", "Foto's sturen naar mijn kleinkind",
            "Praten met de buren", "Zelf de boodschappen uitrekenen", "Een afspraak maken bij de gemeente");
    private static final List<String> DOMAINS = List.of("DIGITAL_BASIC", "DIGITAL_BASIC", "DIGITAL_BASIC", "LANGUAGE",
            "LANGUAGE", "LANGUAGE", "LANGUAGE", "NUMERACY", "DIGITAL_GOVERNMENT", "DIGITAL_GOVERNMENT",
            "JOB_APPLICATION", "JOB_APPLICATION");
    private static final Map<String, String> OUTCOMES = Map.ofEntries(Map.entry("INFO_ONLY", "INFO_GIVEN"),
            Map.entry("DECLINED", "DECLINED"), Map.entry("NOT_ELIGIBLE", "NOT_ELIGIBLE"),
            Map.entry("WITHDRAWN", "DECLINED"), Map.entry("NONE", "NO_FITTING_OFFER"),
            Map.entry("NO_PLACE", "NO_FITTING_OFFER"), Map.entry("REJECTED", "NO_FITTING_OFFER"),
            Map.entry("LAPSED", "NO_FITTING_OFFER"), Map.entry("NOT_STARTED", "NO_FITTING_OFFER"),
            Map.entry("RETURNED", "NO_FITTING_OFFER"), Map.entry("REFUSED", "DECLINED"),
            Map.entry("STOPPED", "DECLINED"), Map.entry("DROPPED_OUT", "DROPPED_OUT"),
            Map.entry("HANDED_INFO", "MOVED_ON_UNCONFIRMED"), Map.entry("STARTED", "MOVED_ON"));

    private final Clock clock;
    private final WorkCalendar calendar;
    private final Map<String, BiFunction<Map<String, Object>, DemoDice, Map<String, Object>>> usual = new HashMap<>();

    DemoAnswers(Clock clock, WorkCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
        usual.put("requestMissingInfo", (shown, dice) -> Map.of("askedVia", "PHONE",
                "answer", dice.in(50) ? "DECLINED" : "NO_ANSWER"));
        usual.put("reviewOutOfArea", (shown, dice) -> Map.of("choice", dice.in(50) ? "HELP" : "INFORM_ONLY"));
        usual.put("reviewDuplicate", this::duplicate);
        usual.put("contactParticipant", this::contact);
        usual.put("askReferrer", (shown, dice) -> Map.of("asked", "PHONED",
                "offer", dice.in(60) ? "CALL_TOGETHER" : "CANNOT"));
        usual.put("handleUrgentQuestion", (shown, dice) -> Map.of("urgentKind",
                dice.pick(40, "BAILIFF", 30, "OFFICIAL_LETTER", 20, "UTILITY_CUTOFF", 10, "HEALTH_INSURANCE"),
                "safeNow", "YES", "deadline", at(3, 0).substring(0, 10), "receiver", "DEBT_HELP", "didNotCopy", true));
        usual.put("checkUrgentResult", (shown, dice) -> Map.of("status",
                dice.pick(80, "HELD", 10, "COMING", 10, "NOT_REACHED")));
        usual.put("decideOnUnconfirmed", (shown, dice) -> Map.of("decision", "COLLEAGUES_GO_ON"));
        usual.put("planIntake", (shown, dice) -> Map.of("when", at(2 + dice.below(4), 10), "place", "LIBRARY",
                "reminderBy", "PHONE"));
        usual.put("askConsent", this::consent);
        usual.put("holdIntake", this::talk);
        usual.put("concludeIntake", (shown, dice) -> Map.of("result",
                dice.pick(93, "PROCEED", 4, "INFO_ONLY", 1, "DECLINED", 2, "DIRECT_ONWARD")));
        usual.put("recordLearningNeed", this::need);
        usual.put("reuseResult", (shown, dice) -> Map.of("use", dice.in(80) ? "YES" : "NO"));
        usual.put("prepareAssessment", (shown, dice) -> Map.of("explained", true, "instrument1",
                shown.get("instrument1")));
        usual.put("takeAssessment", this::test);
        usual.put("discussResult", (shown, dice) -> Map.of("understood", true, "agrees",
                dice.pick(85, "YES", 10, "PARTLY", 5, "NO"), "shareWithProvider", "YES"));
        usual.put("agreeAdvice", this::advice);
        usual.put("arrangeSelfStudy", (shown, dice) -> Map.of("programme", "OEFENEN_NL", "codeHanded", true));
        usual.put("offerPlace", this::place);
        usual.put("proposeMatch", this::match);
        usual.put("confirmMeeting", this::meeting);
        usual.put("discussTrial", this::trial);
        usual.put("rematch", (shown, dice) -> options(shown, "volunteerOptions").isEmpty() ? Map.of("to", "WAITLIST")
                : Map.of("to", "OTHER", "agreed", true, "volunteer", first(shown, "volunteerOptions")));
        usual.put("makeReady", this::papers);
        usual.put("callWaiting", (shown, dice) -> waits(dice));
        usual.put("decideLongWait", (shown, dice) -> Map.of("decision", dice.pick(65, "EXTRA_GROUP", 23,
                "KEEP_WAITING", 6, "OTHER_PROVIDER", 6, "CLOSE"), "reason", "Volgende maand begint een nieuwe groep"));
        usual.put("arrangeNewDate", (shown, dice) -> Map.of("newDate", dice.pick(70, "OTHER_RUN", 30, "STOPS")));
        usual.put("holdFollowUp", this::followUp);
        usual.put("preventDropOut", this::prevention);
        usual.put("holdEndTalk", this::endTalk);
        usual.put("callAfterThreeMonths", this::aftercare);
        usual.put("reviewReverseReferral", (shown, dice) -> dice.in(80) ? Map.of("decision", "ACCEPT")
                : Map.of("decision", "DECLINE", "reason", "NO_ROOM", "told", true));
        usual.put("chooseReceiver", this::receiver);
        usual.put("askReferralConsent", this::referralConsent);
        usual.put("handOverWarmly", (shown, dice) -> dice.in(92)
                ? Map.of("result", "APPOINTMENT", "how", "CALLED_TOGETHER", "spokeWith", "de intaker",
                        "appointment", at(4, 11), "place", "Bij de partner")
                : Map.of("result", "REFUSED", "reason", "NO_PLACE"));
        usual.put("remindPartner", this::partnerAnswer);
        usual.put("answerPartner", (shown, dice) -> Map.of("answer", "De deelnemer kan op alle ochtenden."));
        usual.put("checkStart", (shown, dice) -> Map.of("status",
                dice.pick(80, "STARTED", 10, "NOT_STARTED", 10, "RETURNED")));
        usual.put("decideAfterReturn", (shown, dice) -> Map.of("next", dice.in(50) ? "ADVICE" : "STOP",
                "talkedWithParticipant", true));
        usual.put("holdCaseTalk", (shown, dice) -> Map.of("next", dice.in(30) ? "ADVICE" : "STOP",
                "talkedWithParticipant", true));
        usual.put("decideFifthRound", (shown, dice) -> Map.of("decision", dice.in(20) ? "AGAIN" : "FINISH"));
        usual.put("reviewMove", this::move);
        usual.put("reviewStaleCase", (shown, dice) -> dice.in(60) ? Map.of("decision", "ACTION")
                : Map.of("decision", "CLOSE", "outcome", "DECLINED"));
        usual.put("reviewLateFact", (shown, dice) -> Map.of("decision", "PROCESSED"));
        usual.put("closeCase", this::close);
        usual.put("lookAtMessage", (shown, dice) -> Map.of("choice", "AGAIN"));
        usual.put("readDigest", (shown, dice) -> Map.of());
    }

    /** Answers to the form of this task, given what it shows and the codes its case carries. */
    Map<String, Object> to(String task, Map<String, Object> shown, DemoDice dice) {
        return usual.get(task).apply(shown, dice.about(task));
    }

    boolean knows(String task) {
        return usual.containsKey(task);
    }

    private Map<String, Object> duplicate(Map<String, Object> shown, DemoDice dice) {
        if (!dice.in(85) || options(shown, "sameAsOptions").isEmpty()) {
            return Map.of("decision", "OTHER");
        }
        return ((Number) shown.get("found")).intValue() > 1
                ? Map.of("decision", "SAME", "sameAs", options(shown, "sameAsOptions").get(0).get("value"))
                : Map.of("decision", "SAME");
    }

    private Map<String, Object> contact(Map<String, Object> shown, DemoDice dice) {
        String result = dice.pick(46, "REACHED", 32, "NO_ANSWER", 16, "VOICEMAIL", 3, "CALL_BACK", 3, "DECLINED");
        Map<String, Object> answers = new HashMap<>(Map.of("channel", shown.get("channel"), "result", result));
        boolean doubted = ((Number) shown.get("maybe")).intValue() > 0;
        if (result.equals("REACHED") && doubted && dice.in(90)) {
            answers.putAll(Map.of("isKnown", "YES", "sameAs", first(shown, "sameAsOptions")));
        } else if (result.equals("REACHED")) {
            answers.put("wantsIntake", dice.in(88) ? "YES" : "NO");
            if (doubted) {
                answers.put("isKnown", "NO");
            }
        } else if (result.equals("CALL_BACK")) {
            answers.put("callBackAt", at(1, 14));
        }
        return answers;
    }

    private Map<String, Object> consent(Map<String, Object> shown, DemoDice dice) {
        if (dice.in(9)) {
            return Map.of("showedUp", "NO");
        }
        if (dice.in(3)) {
            return Map.of("showedUp", "YES", "teachBack", true, "cRegistration", "NO");
        }
        Map<String, Object> answers = new HashMap<>(Map.of("showedUp", "YES", "teachBack", true, "cRegistration", "YES",
                "cSurvey", dice.yes(70), "cAftercare", dice.yes(75), "method", "SPOKEN", "lang", "nl"));
        List<String> feedback = List.of("cFeedback", "cFeedback2", "cFeedback3");
        int referrers = Math.min(feedback.size(), ((Number) shown.get("referrers")).intValue());
        feedback.subList(0, referrers).forEach(field ->
                answers.put(field, dice.pick(20, "NONE", 60, "STATUS_ONLY", 20, "STATUS_AND_ADVICE")));
        return answers;
    }

    private Map<String, Object> talk(Map<String, Object> shown, DemoDice dice) {
        boolean second = dice.in(40);
        Object year = shown.get("birthYear") == null ? 1950 + dice.below(50) : shown.get("birthYear");
        Map<String, Object> answers = new HashMap<>(Map.of("birthYear", year, "postcode4", "90" + (10 + dice.below(80)),
                "languageBackground", second ? "NT2" : "NT1", "schoolYears", dice.pick(10, "ONE_TO_FIVE", 40,
                        "SIX_TO_EIGHT", 50, "MORE"), "canReadLatinScript", second ? "A_LITTLE" : "YES",
                "spokenDutch", second ? dice.pick(40, "BASIC", 40, "REASONABLE", 20, "GOOD") : "GOOD",
                "ownDevice", List.of("PHONE"), "availableMorning", List.of("MON_MORNING", "TUE_MORNING", "THU_MORNING"),
                "gender", dice.pick(60, "F", 38, "M", 2, "X")));
        answers.put("preferredForm", dice.pick(55, "GROUP", 5, "ONE_TO_ONE", 14, "ONLINE", 26, "NO_PREFERENCE"));
        if (dice.in(10)) {
            answers.put("availableMorning", List.of());
            answers.put("availableEvening", List.of("TUE_EVENING", "THU_EVENING"));
        }
        if (second) {
            answers.put("civicIntegration", dice.pick(60, "FINISHED", 35, "NOT_REQUIRED", 5, "IN_PROGRESS"));
        }
        int thisYears = LocalDate.now(clock).getYear() - Integer.parseInt(year.toString());
        if (thisYears == 16 || thisYears == 18) {
            answers.put("adultConfirmed", "YES");
        }
        return answers;
    }

    private Map<String, Object> test(Map<String, Object> shown, DemoDice dice) {
        String outcome = dice.pick(96, "DONE", 1, "REFUSED", 1, "STOPPED", 2, "NO_SHOW");
        Map<String, Object> answers = new HashMap<>(Map.of("outcome", outcome));
        if (outcome.equals("DONE")) {
            answers.put("takenOn", LocalDate.now(clock).toString());
            switch (String.valueOf(shown.get("instrument"))) {
                case "TAALVERKENNER" -> answers.put("correct", 3 + dice.below(4));
                case "TAALMETER_1F2F" -> answers.put("band", dice.pick(92, "BELOW_1F", 5, "1F", 3, "2F"));
                case "REKENMETER_1F" -> answers.put("calculationBand", dice.pick(70, "BELOW_1F", 30, "1F"));
                case "DIGIMETER" -> answers.put("digitalBand", dice.pick(60, "LOW", 36, "MIDDLE", 4, "HIGH"));
                default -> answers.put("level", option(shown, "levelOptions", dice.below(2)));
            }
        }
        return answers;
    }

    private Map<String, Object> need(Map<String, Object> shown, DemoDice dice) {
        String domain = dice.one(DOMAINS);
        String language = Boolean.TRUE.equals(shown.get("secondLanguage")) ? "LANGUAGE_SPEAKING" : "LANGUAGE_READING";
        return Map.of("ownWords1", dice.one(WISHES), "domain1",
                domain.equals("LANGUAGE") ? language : domain, "context1", "SELF_RELIANCE");
    }

    // What the table proposes, unless nothing of that suits, or somebody would rather stay near or learn with one person.
    private Map<String, Object> advice(Map<String, Object> shown, DemoDice dice) {
        Map<String, List<String>> suits = suits(shown);
        String proposed = String.valueOf(shown.get("advisedRoute"));
        boolean near = proposed.equals("ONWARD") && suits.containsKey("OWN_COURSE") && dice.in(80);
        proposed = near ? "OWN_COURSE" : proposed;
        boolean elsewhere = proposed.equals("ONWARD") || proposed.equals("NONE");
        String route = proposed;
        if (!elsewhere && !suits.containsKey(proposed)) {
            route = suits.containsKey("OWN_COURSE") ? "OWN_COURSE" : "VOLUNTEER_MATCH";
        } else if (proposed.equals("OWN_COURSE") && dice.in(3)) {
            route = "VOLUNTEER_MATCH";
        }
        Map<String, Object> answers = new HashMap<>(Map.of("wish", dice.one(WISHES),
                "advisedRoute", route, "differs", near ? "DISTANCE" : route.equals(proposed) ? "NO" : "OTHER", "agreed", dice.yes(98)));
        if (!elsewhere) {
            answers.put("offeringIds", suits.get(route));
        }
        return answers;
    }

    private Map<String, Object> waits(DemoDice dice) {
        String still = dice.pick(91, "YES", 6, "NOT_REACHED", 2, "NO", 1, "OTHER_OFFER");
        Map<String, Object> answers = new HashMap<>(Map.of("still", still));
        if (still.equals("YES")) {
            answers.put("dataRight", true);
        }
        return answers;
    }

    private Map<String, Object> place(Map<String, Object> shown, DemoDice dice) {
        String answer = dice.pick(95, "YES", 2, "NO", 3, "NOT_REACHED");
        Map<String, Object> answers = new HashMap<>(Map.of("answer", answer));
        if (answer.equals("YES")) {
            answers.put("reminderWanted", "YES");
            if (Boolean.TRUE.equals(shown.get("hasProvider"))) {
                answers.put("consentProvider", "YES");
            }
        }
        return answers;
    }

    private Map<String, Object> match(Map<String, Object> shown, DemoDice dice) {
        if (options(shown, "volunteerOptions").isEmpty() || dice.in(10)) {
            return Map.of("suits", "NO");
        }
        Map<String, Object> answers = new HashMap<>(Map.of("suits", "YES",
                "volunteer", first(shown, "volunteerOptions"), "consentShare", dice.yes(95)));
        if ("YES".equals(answers.get("consentShare"))) {
            answers.putAll(Map.of("rhythm", dice.pick(80, "WEEKLY", 20, "BIWEEKLY"), "minutes",
                    dice.pick(60, "60", 40, "90"), "place", "LIBRARY", "firstMeeting", at(5, 14),
                    "presentCoordinator", true));
        }
        return answers;
    }

    private Map<String, Object> meeting(Map<String, Object> shown, DemoDice dice) {
        String result = dice.pick(85, "MET", 10, "MOVED", 5, "OTHER");
        return result.equals("MOVED") ? Map.of("result", result, "newMoment", at(5, 14)) : Map.of("result", result);
    }

    private Map<String, Object> trial(Map<String, Object> shown, DemoDice dice) {
        String decision = dice.pick(80, "CONTINUE", 12, "OTHER", 8, "STOP");
        Map<String, Object> answers = new HashMap<>(Map.of("decision", decision,
                "participantClick", decision.equals("CONTINUE") ? "GOOD" : "NOT",
                "volunteerClick", dice.pick(70, "GOOD", 30, "FAIR")));
        if (decision.equals("STOP")) {
            answers.put("endReason", dice.pick(60, "PERSONAL_CIRCUMSTANCES", 40, "FOUND_WORK"));
        }
        return answers;
    }

    private Map<String, Object> papers(Map<String, Object> shown, DemoDice dice) {
        String today = LocalDate.now(clock).toString();
        return Map.of("signed", List.of("AGREEMENT", "CONFIDENTIALITY", "HOUSE_RULES"), "signedOn", today,
                "vogSeenOn", today, "trainings", List.of("TRAINING_BASIC_LANGUAGE", "CERT_DIGISTERKER",
                        "TRAINING_PRIVACY_IDO"), "trainedOn", today);
    }

    private static Object first(Map<String, Object> shown, String key) {
        return options(shown, key).get(0).get("value");
    }

    private Map<String, Object> followUp(Map<String, Object> shown, DemoDice dice) {
        return dice.in(18)
                ? Map.of("goingWell", "NO", "action", "STOP", "endReason", dice.pick(40, "PERSONAL_CIRCUMSTANCES",
                        30, "TIME_OR_PLACE", 20, "LEVEL_TOO_HIGH", 10, "FOUND_WORK"))
                : Map.of("goingWell", dice.pick(80, "YES", 20, "PARTLY"), "action", "NONE");
    }

    private Map<String, Object> prevention(Map<String, Object> shown, DemoDice dice) {
        String result = dice.pick(42, "COMES_AGAIN", 8, "WANTS_OTHER", 22, "STOPS", 28, "NOT_REACHED");
        Map<String, Object> answers = new HashMap<>(Map.of("result", result));
        if (result.equals("WANTS_OTHER")) {
            answers.put("adapt", dice.pick(40, "OTHER_DAY", 30, "OTHER_GROUP", 20, "OTHER_LEVEL", 10, "VOLUNTEER"));
        } else if (result.equals("STOPS")) {
            answers.put("endReason", dice.pick(50, "PERSONAL_CIRCUMSTANCES", 30, "TIME_OR_PLACE", 20, "LEVEL_TOO_HIGH"));
        } else if (result.equals("NOT_REACHED") && Boolean.TRUE.equals(shown.get("lastCall"))) {
            answers.put("afterLastCall", dice.in(70) ? "GIVE_UP_PLACE" : "KEEP_PLACE");
        }
        return answers;
    }

    private Map<String, Object> endTalk(Map<String, Object> shown, DemoDice dice) {
        Map<String, Object> talk = new HashMap<>(Map.of("goalResult1", dice.pick(60, "REACHED", 30, "PARTLY", 10, "NOT"),
                "selfReliance", String.valueOf(3 + dice.below(3)), "confidence", String.valueOf(3 + dice.below(3)),
                "certificate", "PARTICIPATION", "goOn", dice.pick(66, "NO", 29, "YES", 5, "LATER"),
                "grade", 6 + dice.below(5)));
        talk.putAll(DemoStories.of(shown));
        return talk;
    }

    private Map<String, Object> aftercare(Map<String, Object> shown, DemoDice dice) {
        return dice.in(80)
                ? Map.of("reached", "YES", "stillUses", dice.pick(70, "YES", 20, "SOMETIMES", 10, "NO"),
                        "newNeed", dice.yes(8))
                : Map.of("reached", "NO");
    }

    private Map<String, Object> referralConsent(Map<String, Object> shown, DemoDice dice) {
        return dice.in(90)
                ? Map.of("teachBack", true, "consent", "YES", "method", "SPOKEN", "alone", dice.yes(15))
                : Map.of("teachBack", true, "consent", "NO", "card", dice.yes(50));
    }

    private Map<String, Object> receiver(Map<String, Object> shown, DemoDice dice) {
        Object proposed = shown.get("partner");
        Object partner = proposed == null ? any(shown, "partnerOptions", dice) : proposed;
        if ("URGENT_HELP".equals(shown.get("onwardReason"))) {
            return Map.of("partner", options(shown, "partnerOptions").get(0).get("value"));
        }
        if ("MINOR".equals(shown.get("reason"))) {
            partner = "OTHER";
        }
        Map<String, Object> answers = new HashMap<>(Map.of("reason", shown.get("reason") == null ? "FORMAL_COURSE"
                : shown.get("reason"), "partner", partner, "whyThis", "Past bij de wens", "conditionsChecked", true));
        // Whoever came from there is not sent back there.
        if (shown.get("knownPartners") instanceof List<?> known && known.contains(partner)) {
            answers.put("partner", "OTHER");
        }
        if (answers.get("partner").equals("OTHER")) {
            answers.put("receiverName", "Een vereniging in de buurt");
        }
        return answers;
    }

    private Map<String, Object> partnerAnswer(Map<String, Object> shown, DemoDice dice) {
        String answer = dice.pick(78, "ACCEPTED", 10, "REJECTED", 6, "QUESTION", 6, "NO_ANSWER");
        Map<String, Object> answers = new HashMap<>(Map.of("via", "PHONE", "answer", answer));
        if (answer.equals("REJECTED")) {
            answers.put("reason", "NO_PLACE");
        } else if (answer.equals("QUESTION")) {
            answers.put("question", "Op welke dagen kan de deelnemer?");
        }
        return answers;
    }

    private Map<String, Object> move(Map<String, Object> shown, DemoDice dice) {
        return Map.of("newMunicipality", any(shown, "newMunicipalityOptions", dice),
                "from", LocalDate.now(clock).toString(), "decision", dice.in(35) ? "STAY" : "CLOSE");
    }

    private Map<String, Object> close(Map<String, Object> shown, DemoDice dice) {
        String reached = dice.pick(60, "GOAL_REACHED", 30, "GOAL_PARTLY", 10, "GOAL_NOT_REACHED");
        Map<String, Object> answers = new HashMap<>(Map.of("thanked", true,
                "outcome", OUTCOMES.getOrDefault(String.valueOf(shown.get("path")), reached)));
        for (int n = 1; n <= 3; n++) {
            if (shown.get("goal" + n + "Text") != null) {
                answers.put("goalResult" + n, answers.get("outcome").equals("GOAL_REACHED") ? "REACHED" : "PARTLY");
            }
        }
        return answers;
    }

    private String at(int days, int hour) {
        return calendar.plus(LocalDate.now(clock), days).atTime(hour, 0).toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> suits(Map<String, Object> shown) {
        return (Map<String, List<String>>) shown.get("suits");
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> options(Map<String, Object> shown, String key) {
        return (List<Map<String, Object>>) shown.get(key);
    }

    private static Object option(Map<String, Object> shown, String key, int n) {
        return options(shown, key).get(Math.min(n, options(shown, key).size() - 1)).get("value");
    }

    private static Object any(Map<String, Object> shown, String key, DemoDice dice) {
        return option(shown, key, dice.below(options(shown, key).size()));
    }
}
