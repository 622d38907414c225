package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    private final Map<String, BiFunction<Map<String, Object>, Random, Map<String, Object>>> usual = new HashMap<>();

    DemoAnswers(Clock clock, WorkCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
        usual.put("requestMissingInfo", (shown, dice) -> Map.of("askedVia", "PHONE",
                "answer", dice.nextBoolean() ? "DECLINED" : "NO_ANSWER"));
        usual.put("reviewOutOfArea", (shown, dice) -> Map.of("choice", dice.nextBoolean() ? "HELP" : "INFORM_ONLY"));
        usual.put("reviewDuplicate", this::duplicate);
        usual.put("contactParticipant", this::contact);
        usual.put("askReferrer", (shown, dice) -> Map.of("asked", "PHONED",
                "offer", in(dice, 60) ? "CALL_TOGETHER" : "CANNOT"));
        usual.put("handleUrgentQuestion", (shown, dice) -> Map.of("urgentKind",
                pick(dice, 40, "BAILIFF", 30, "OFFICIAL_LETTER", 20, "UTILITY_CUTOFF", 10, "HEALTH_INSURANCE"),
                "safeNow", "YES", "deadline", at(3, 0).substring(0, 10), "receiver", "DEBT_HELP", "didNotCopy", true));
        usual.put("checkUrgentResult", (shown, dice) -> Map.of("status",
                pick(dice, 80, "HELD", 10, "COMING", 10, "NOT_REACHED")));
        usual.put("decideOnUnconfirmed", (shown, dice) -> Map.of("decision", "COLLEAGUES_GO_ON"));
        usual.put("planIntake", (shown, dice) -> Map.of("when", at(2 + dice.nextInt(4), 10), "place", "LIBRARY",
                "reminderBy", "PHONE"));
        usual.put("askConsent", this::consent);
        usual.put("holdIntake", this::talk);
        usual.put("concludeIntake", (shown, dice) -> Map.of("result",
                pick(dice, 93, "PROCEED", 4, "INFO_ONLY", 1, "DECLINED", 2, "DIRECT_ONWARD")));
        usual.put("recordLearningNeed", this::need);
        usual.put("reuseResult", (shown, dice) -> Map.of("use", in(dice, 80) ? "YES" : "NO"));
        usual.put("prepareAssessment", (shown, dice) -> Map.of("explained", true, "instrument1",
                shown.get("instrument1")));
        usual.put("takeAssessment", this::test);
        usual.put("discussResult", (shown, dice) -> Map.of("understood", true, "agrees",
                pick(dice, 85, "YES", 10, "PARTLY", 5, "NO"), "shareWithProvider", "YES"));
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
        usual.put("decideLongWait", (shown, dice) -> Map.of("decision", pick(dice, 65, "EXTRA_GROUP", 23,
                "KEEP_WAITING", 6, "OTHER_PROVIDER", 6, "CLOSE"), "reason", "Volgende maand begint een nieuwe groep"));
        usual.put("arrangeNewDate", (shown, dice) -> Map.of("newDate", pick(dice, 70, "OTHER_RUN", 30, "STOPS")));
        usual.put("holdFollowUp", this::followUp);
        usual.put("preventDropOut", this::prevention);
        usual.put("holdEndTalk", this::endTalk);
        usual.put("callAfterThreeMonths", this::aftercare);
        usual.put("reviewReverseReferral", (shown, dice) -> in(dice, 80) ? Map.of("decision", "ACCEPT")
                : Map.of("decision", "DECLINE", "reason", "NO_ROOM", "told", true));
        usual.put("chooseReceiver", this::receiver);
        usual.put("askReferralConsent", this::referralConsent);
        usual.put("handOverWarmly", (shown, dice) -> in(dice, 92)
                ? Map.of("result", "APPOINTMENT", "how", "CALLED_TOGETHER", "spokeWith", "de intaker",
                        "appointment", at(4, 11), "place", "Bij de partner")
                : Map.of("result", "REFUSED", "reason", "NO_PLACE"));
        usual.put("remindPartner", this::partnerAnswer);
        usual.put("answerPartner", (shown, dice) -> Map.of("answer", "De deelnemer kan op alle ochtenden."));
        usual.put("checkStart", (shown, dice) -> Map.of("status",
                pick(dice, 80, "STARTED", 10, "NOT_STARTED", 10, "RETURNED")));
        usual.put("decideAfterReturn", (shown, dice) -> Map.of("next", in(dice, 50) ? "ADVICE" : "STOP",
                "talkedWithParticipant", true));
        usual.put("holdCaseTalk", (shown, dice) -> Map.of("next", in(dice, 30) ? "ADVICE" : "STOP",
                "talkedWithParticipant", true));
        usual.put("decideFifthRound", (shown, dice) -> Map.of("decision", in(dice, 20) ? "AGAIN" : "FINISH"));
        usual.put("reviewMove", this::move);
        usual.put("reviewStaleCase", (shown, dice) -> in(dice, 60) ? Map.of("decision", "ACTION")
                : Map.of("decision", "CLOSE", "outcome", "DECLINED"));
        usual.put("reviewLateFact", (shown, dice) -> Map.of("decision", "PROCESSED"));
        usual.put("closeCase", this::close);
        usual.put("lookAtMessage", (shown, dice) -> Map.of("choice", "AGAIN"));
        usual.put("readDigest", (shown, dice) -> Map.of());
    }

    /** Answers to the form of this task, given what it shows and the codes its case carries. */
    Map<String, Object> to(String task, Map<String, Object> shown, Random dice) {
        return usual.get(task).apply(shown, dice);
    }

    private Map<String, Object> duplicate(Map<String, Object> shown, Random dice) {
        if (!in(dice, 85) || options(shown, "sameAsOptions").isEmpty()) {
            return Map.of("decision", "OTHER");
        }
        return ((Number) shown.get("found")).intValue() > 1
                ? Map.of("decision", "SAME", "sameAs", options(shown, "sameAsOptions").get(0).get("value"))
                : Map.of("decision", "SAME");
    }

    private Map<String, Object> contact(Map<String, Object> shown, Random dice) {
        String result = pick(dice, 46, "REACHED", 32, "NO_ANSWER", 16, "VOICEMAIL", 3, "CALL_BACK", 3, "DECLINED");
        Map<String, Object> answers = new HashMap<>(Map.of("channel", shown.get("channel"), "result", result));
        boolean doubted = ((Number) shown.get("maybe")).intValue() > 0;
        if (result.equals("REACHED") && doubted && in(dice, 90)) {
            answers.putAll(Map.of("isKnown", "YES", "sameAs", first(shown, "sameAsOptions")));
        } else if (result.equals("REACHED")) {
            answers.put("wantsIntake", in(dice, 95) ? "YES" : "NO");
            if (doubted) {
                answers.put("isKnown", "NO");
            }
        } else if (result.equals("CALL_BACK")) {
            answers.put("callBackAt", at(1, 14));
        }
        return answers;
    }

    private Map<String, Object> consent(Map<String, Object> shown, Random dice) {
        if (in(dice, 9)) {
            return Map.of("showedUp", "NO");
        }
        if (in(dice, 3)) {
            return Map.of("showedUp", "YES", "teachBack", true, "cRegistration", "NO");
        }
        Map<String, Object> answers = new HashMap<>(Map.of("showedUp", "YES", "teachBack", true, "cRegistration", "YES",
                "cSurvey", yes(dice, 70), "cAftercare", yes(dice, 75), "method", "SPOKEN", "lang", "nl"));
        List<String> feedback = List.of("cFeedback", "cFeedback2", "cFeedback3");
        int referrers = Math.min(feedback.size(), ((Number) shown.get("referrers")).intValue());
        feedback.subList(0, referrers).forEach(field ->
                answers.put(field, pick(dice, 20, "NONE", 60, "STATUS_ONLY", 20, "STATUS_AND_ADVICE")));
        return answers;
    }

    private Map<String, Object> talk(Map<String, Object> shown, Random dice) {
        boolean second = in(dice, 40);
        Object year = shown.get("birthYear") == null ? 1950 + dice.nextInt(50) : shown.get("birthYear");
        Map<String, Object> answers = new HashMap<>(Map.of("birthYear", year, "postcode4", "90" + (10 + dice.nextInt(80)),
                "languageBackground", second ? "NT2" : "NT1", "schoolYears", pick(dice, 10, "ONE_TO_FIVE", 40,
                        "SIX_TO_EIGHT", 50, "MORE"), "canReadLatinScript", second ? "A_LITTLE" : "YES",
                "spokenDutch", second ? pick(dice, 40, "BASIC", 40, "REASONABLE", 20, "GOOD") : "GOOD",
                "ownDevice", List.of("PHONE"), "availableMorning", List.of("MON_MORNING", "TUE_MORNING", "THU_MORNING"),
                "gender", pick(dice, 60, "F", 38, "M", 2, "X")));
        answers.put("preferredForm", pick(dice, 59, "GROUP", 4, "ONE_TO_ONE", 10, "ONLINE", 27, "NO_PREFERENCE"));
        if (in(dice, 10)) {
            answers.put("availableMorning", List.of());
            answers.put("availableEvening", List.of("TUE_EVENING", "THU_EVENING"));
        }
        if (second) {
            answers.put("civicIntegration", pick(dice, 60, "FINISHED", 35, "NOT_REQUIRED", 5, "IN_PROGRESS"));
        }
        return answers;
    }

    private Map<String, Object> test(Map<String, Object> shown, Random dice) {
        String outcome = pick(dice, 96, "DONE", 1, "REFUSED", 1, "STOPPED", 2, "NO_SHOW");
        Map<String, Object> answers = new HashMap<>(Map.of("outcome", outcome));
        if (outcome.equals("DONE")) {
            answers.put("takenOn", LocalDate.now(clock).toString());
            switch (String.valueOf(shown.get("instrument"))) {
                case "TAALVERKENNER" -> answers.put("correct", 3 + dice.nextInt(4));
                case "TAALMETER_1F2F" -> answers.put("band", pick(dice, 92, "BELOW_1F", 5, "1F", 3, "2F"));
                case "REKENMETER_1F" -> answers.put("calculationBand", pick(dice, 70, "BELOW_1F", 30, "1F"));
                case "DIGIMETER" -> answers.put("digitalBand", pick(dice, 60, "LOW", 36, "MIDDLE", 4, "HIGH"));
                default -> answers.put("level", option(shown, "levelOptions", dice.nextInt(2)));
            }
        }
        return answers;
    }

    private Map<String, Object> need(Map<String, Object> shown, Random dice) {
        String domain = DOMAINS.get(dice.nextInt(DOMAINS.size()));
        String language = Boolean.TRUE.equals(shown.get("secondLanguage")) ? "LANGUAGE_SPEAKING" : "LANGUAGE_READING";
        return Map.of("ownWords1", WISHES.get(dice.nextInt(WISHES.size())), "domain1",
                domain.equals("LANGUAGE") ? language : domain, "context1", "SELF_RELIANCE");
    }

    // What the table proposes, unless nothing of that suits, or somebody would rather stay near or learn with one person.
    private Map<String, Object> advice(Map<String, Object> shown, Random dice) {
        Map<String, List<String>> suits = suits(shown);
        String proposed = String.valueOf(shown.get("advisedRoute"));
        boolean near = proposed.equals("ONWARD") && suits.containsKey("OWN_COURSE") && in(dice, 45);
        proposed = near ? "OWN_COURSE" : proposed;
        boolean elsewhere = proposed.equals("ONWARD") || proposed.equals("NONE");
        String route = proposed;
        if (!elsewhere && !suits.containsKey(proposed)) {
            route = suits.containsKey("OWN_COURSE") ? "OWN_COURSE" : "VOLUNTEER_MATCH";
        } else if (proposed.equals("OWN_COURSE") && in(dice, 3)) {
            route = "VOLUNTEER_MATCH";
        }
        Map<String, Object> answers = new HashMap<>(Map.of("wish", WISHES.get(dice.nextInt(WISHES.size())),
                "advisedRoute", route, "differs", near ? "DISTANCE" : route.equals(proposed) ? "NO" : "OTHER", "agreed", yes(dice, 98)));
        if (!elsewhere) {
            answers.put("offeringIds", suits.get(route));
        }
        return answers;
    }

    private Map<String, Object> waits(Random dice) {
        String still = pick(dice, 88, "YES", 8, "NOT_REACHED", 2, "NO", 2, "OTHER_OFFER");
        Map<String, Object> answers = new HashMap<>(Map.of("still", still));
        if (still.equals("YES")) {
            answers.put("dataRight", true);
        }
        return answers;
    }

    private Map<String, Object> place(Map<String, Object> shown, Random dice) {
        String answer = pick(dice, 95, "YES", 2, "NO", 3, "NOT_REACHED");
        Map<String, Object> answers = new HashMap<>(Map.of("answer", answer));
        if (answer.equals("YES")) {
            answers.put("reminderWanted", "YES");
            if (Boolean.TRUE.equals(shown.get("hasProvider"))) {
                answers.put("consentProvider", "YES");
            }
        }
        return answers;
    }

    private Map<String, Object> match(Map<String, Object> shown, Random dice) {
        if (options(shown, "volunteerOptions").isEmpty() || in(dice, 10)) {
            return Map.of("suits", "NO");
        }
        Map<String, Object> answers = new HashMap<>(Map.of("suits", "YES",
                "volunteer", first(shown, "volunteerOptions"), "consentShare", yes(dice, 95)));
        if ("YES".equals(answers.get("consentShare"))) {
            answers.putAll(Map.of("rhythm", pick(dice, 80, "WEEKLY", 20, "BIWEEKLY"), "minutes",
                    pick(dice, 60, "60", 40, "90"), "place", "LIBRARY", "firstMeeting", at(5, 14),
                    "presentCoordinator", true));
        }
        return answers;
    }

    private Map<String, Object> meeting(Map<String, Object> shown, Random dice) {
        String result = pick(dice, 85, "MET", 10, "MOVED", 5, "OTHER");
        return result.equals("MOVED") ? Map.of("result", result, "newMoment", at(5, 14)) : Map.of("result", result);
    }

    private Map<String, Object> trial(Map<String, Object> shown, Random dice) {
        String decision = pick(dice, 80, "CONTINUE", 12, "OTHER", 8, "STOP");
        Map<String, Object> answers = new HashMap<>(Map.of("decision", decision,
                "participantClick", decision.equals("CONTINUE") ? "GOOD" : "NOT",
                "volunteerClick", pick(dice, 70, "GOOD", 30, "FAIR")));
        if (decision.equals("STOP")) {
            answers.put("endReason", pick(dice, 60, "PERSONAL_CIRCUMSTANCES", 40, "FOUND_WORK"));
        }
        return answers;
    }

    private Map<String, Object> papers(Map<String, Object> shown, Random dice) {
        String today = LocalDate.now(clock).toString();
        return Map.of("signed", List.of("AGREEMENT", "CONFIDENTIALITY", "HOUSE_RULES"), "signedOn", today,
                "vogSeenOn", today, "trainings", List.of("TRAINING_BASIC_LANGUAGE", "CERT_DIGISTERKER",
                        "TRAINING_PRIVACY_IDO"), "trainedOn", today);
    }

    private static Object first(Map<String, Object> shown, String key) {
        return options(shown, key).get(0).get("value");
    }

    private Map<String, Object> followUp(Map<String, Object> shown, Random dice) {
        return in(dice, 17)
                ? Map.of("goingWell", "NO", "action", "STOP", "endReason", pick(dice, 40, "PERSONAL_CIRCUMSTANCES",
                        30, "TIME_OR_PLACE", 20, "LEVEL_TOO_HIGH", 10, "FOUND_WORK"))
                : Map.of("goingWell", pick(dice, 80, "YES", 20, "PARTLY"), "action", "NONE");
    }

    private Map<String, Object> prevention(Map<String, Object> shown, Random dice) {
        String result = pick(dice, 42, "COMES_AGAIN", 8, "WANTS_OTHER", 22, "STOPS", 28, "NOT_REACHED");
        Map<String, Object> answers = new HashMap<>(Map.of("result", result));
        if (result.equals("WANTS_OTHER")) {
            answers.put("adapt", pick(dice, 40, "OTHER_DAY", 30, "OTHER_GROUP", 20, "OTHER_LEVEL", 10, "VOLUNTEER"));
        } else if (result.equals("STOPS")) {
            answers.put("endReason", pick(dice, 50, "PERSONAL_CIRCUMSTANCES", 30, "TIME_OR_PLACE", 20, "LEVEL_TOO_HIGH"));
        } else if (result.equals("NOT_REACHED") && Boolean.TRUE.equals(shown.get("lastCall"))) {
            answers.put("afterLastCall", in(dice, 70) ? "GIVE_UP_PLACE" : "KEEP_PLACE");
        }
        return answers;
    }

    private Map<String, Object> endTalk(Map<String, Object> shown, Random dice) {
        return Map.of("goalResult1", pick(dice, 60, "REACHED", 30, "PARTLY", 10, "NOT"),
                "selfReliance", String.valueOf(3 + dice.nextInt(3)), "confidence", String.valueOf(3 + dice.nextInt(3)),
                "certificate", "PARTICIPATION", "goOn", pick(dice, 66, "NO", 29, "YES", 5, "LATER"),
                "grade", 6 + dice.nextInt(5));
    }

    private Map<String, Object> aftercare(Map<String, Object> shown, Random dice) {
        return in(dice, 80)
                ? Map.of("reached", "YES", "stillUses", pick(dice, 70, "YES", 20, "SOMETIMES", 10, "NO"),
                        "newNeed", yes(dice, 8))
                : Map.of("reached", "NO");
    }

    private Map<String, Object> referralConsent(Map<String, Object> shown, Random dice) {
        return in(dice, 90)
                ? Map.of("teachBack", true, "consent", "YES", "method", "SPOKEN", "alone", yes(dice, 15))
                : Map.of("teachBack", true, "consent", "NO", "card", yes(dice, 50));
    }

    private Map<String, Object> receiver(Map<String, Object> shown, Random dice) {
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

    private Map<String, Object> partnerAnswer(Map<String, Object> shown, Random dice) {
        String answer = pick(dice, 78, "ACCEPTED", 10, "REJECTED", 6, "QUESTION", 6, "NO_ANSWER");
        Map<String, Object> answers = new HashMap<>(Map.of("via", "PHONE", "answer", answer));
        if (answer.equals("REJECTED")) {
            answers.put("reason", "NO_PLACE");
        } else if (answer.equals("QUESTION")) {
            answers.put("question", "Op welke dagen kan de deelnemer?");
        }
        return answers;
    }

    private Map<String, Object> move(Map<String, Object> shown, Random dice) {
        return Map.of("newMunicipality", any(shown, "newMunicipalityOptions", dice),
                "from", LocalDate.now(clock).toString(), "decision", in(dice, 35) ? "STAY" : "CLOSE");
    }

    private Map<String, Object> close(Map<String, Object> shown, Random dice) {
        String reached = pick(dice, 60, "GOAL_REACHED", 30, "GOAL_PARTLY", 10, "GOAL_NOT_REACHED");
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

    private static boolean in(Random dice, int percent) {
        return dice.nextInt(100) < percent;
    }

    private static String yes(Random dice, int percent) {
        return in(dice, percent) ? "YES" : "NO";
    }

    /** One of the values, each behind its share in percent; together 100. */
    private static String pick(Random dice, Object... sharesAndValues) {
        int thrown = dice.nextInt(100);
        for (int i = 0; i < sharesAndValues.length; i += 2) {
            thrown -= (Integer) sharesAndValues[i];
            if (thrown < 0) {
                return (String) sharesAndValues[i + 1];
            }
        }
        return (String) sharesAndValues[1];
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> suits(Map<String, Object> shown) {
        return (Map<String, List<String>>) shown.get("suits");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> options(Map<String, Object> shown, String key) {
        return (List<Map<String, Object>>) shown.get(key);
    }

    private static Object option(Map<String, Object> shown, String key, int n) {
        return options(shown, key).get(Math.min(n, options(shown, key).size() - 1)).get("value");
    }

    private static Object any(Map<String, Object> shown, String key, Random dice) {
        return option(shown, key, dice.nextInt(options(shown, key).size()));
    }
}
