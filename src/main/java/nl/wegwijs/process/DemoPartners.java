package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import nl.wegwijs.collaboration.Budget;
import nl.wegwijs.collaboration.CoursePlace;
import nl.wegwijs.collaboration.CustomAnswer;
import nl.wegwijs.collaboration.CustomRequest;
import nl.wegwijs.collaboration.CustomState;
import nl.wegwijs.collaboration.CustomView;
import nl.wegwijs.collaboration.FacilityAsked;
import nl.wegwijs.collaboration.FacilityDesk;
import nl.wegwijs.collaboration.FacilityPurpose;
import nl.wegwijs.collaboration.JointDesk;
import nl.wegwijs.collaboration.JointKind;
import nl.wegwijs.collaboration.JointRequest;
import nl.wegwijs.collaboration.LevelGuess;
import nl.wegwijs.collaboration.PartnerCustomCourses;
import nl.wegwijs.course.ProgrammeDesk;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.AgreementDesk;
import nl.wegwijs.partner.HowFound;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.PartnerUsers;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.NewSignal;
import nl.wegwijs.referral.SignalChannel;
import nl.wegwijs.referral.SignalSource;
import nl.wegwijs.training.PartnerTrainings;
import nl.wegwijs.training.TrainingRequest;
import nl.wegwijs.training.TrainingTopic;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.VolunteerApplications;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerSource;

/**
 * What people outside ask for in the demonstration beside the signals: trainings, courses for their own
 * groups, something to give together, rooms, and to help. On fixed days and without chance, so that nothing else falls otherwise.
 */
@Component
class DemoPartners {

    // What is asked for in the last month still waits for an answer when the demonstration opens.
    private static final int ANSWERED_UNTIL = 30;
    private static final Set<String> LEFT_OPEN = Set.of("callAboutProposal", "meetVolunteer", "explorePartner", "recruitPeople",
            "decideGo", "tellParticipants", "arrangeTeachers", "fitOutCentre", "suggestFacilityAgreement", "planFirstGroup",
            "renewAgreement", "settleReferral", "checkFinance", "findProvider", "giveLoginCodes", "describePlace",
            "setRequirements", "judgePilot", "arrangeVog", "signVolunteerPapers", "planVolunteerTraining", "sayGoodbye");
    // Numbers that no network gives out.
    private static final int FIRST_PHONE = 90_000;
    private static final Map<Object, String> SIGN_UP = Map.of(JointKind.COURSE.label(), "YES");
    private static final List<String> NAMED = List.of("Gerda", "Mo", "Janneke", "Osman", "Riet");

    private final PartnerTrainings trainings;
    private final PartnerCustomCourses customs;
    private final JointDesk joints;
    private final FacilityDesk facilities;
    private final ProgrammeDesk programmes;
    private final VolunteerApplications volunteers;
    private final PartnerUsers users;
    private final PartnerAgreements agreements;
    private final AgreementDesk desk;
    private final DemoHelpers helpers;
    private final DemoLearning learning;
    private final DemoPolicy policy;
    private final DemoLibrary library;
    private final Clock clock;
    private final Map<String, Function<Map<String, Object>, Map<String, Object>>> usual = Map.ofEntries(
            Map.entry("discussTraining", shown -> with(shown, "topic", "audience", "size", "minutes", "trainedBefore")),
            Map.entry("planTraining", shown -> Map.of("result", "PLAN", "variant", shown.get("variant"), "plannedAt",
                    in(30) + "T13:00", "place", "Leerzaal", "trainer", first(shown, "trainerOptions"), "expert", true)),
            Map.entry("callAboutTraining", shown -> Map.of("result", "NO_ANSWER")),
            Map.entry("prepareTraining", shown -> Map.of("cardPrinted", true, "portalLinkTested", true,
                    "localOfferUpToDate", true)),
            Map.entry("giveTraining", shown -> Map.of("result", "GIVEN", "attended", 9, "firstSignals", 1)),
            Map.entry("processEvaluation", shown -> Map.of("scores", 9, "average", 8.2, "remember", "Rustig doorvragen")),
            Map.entry("discussEffect", shown -> Map.of("agreedAction", "Elk kwartaal samen naar de cijfers kijken")),
            Map.entry("exploreCustom", shown -> Map.of("result", "YES", "domain", "DIGITAL_BASIC", "expected",
                    shown.get("expected"), "levelGuess", "BEGINNER", "teacherAvailable", "YES")),
            Map.entry("designCustom", shown -> Map.of("offering", first(shown, "offeringOptions"), "sessions", 6, "minutes",
                    "90", "teacher", "COLLEAGUE", "price", 300, "minParticipants", 3, "maxParticipants", 8)),
            Map.entry("approveCustom", shown -> Map.of("result", "YES")),
            Map.entry("recordMeeting", shown -> with(shown, Map.of("heldOn", in(0), "wants", List.of("TRAINING", "FIGURES"), "offers",
                    List.of("REFERRALS"), "facts", List.of("DATA"), "next", "Wij maken afspraken over verwijzen"),
                    "contactName", "contactFunction", "contactMail", "contactPhone")),
            Map.entry("draftAgreement", shown -> terms()),
            Map.entry("checkPrivacy", shown -> Map.of("exchange", List.of("CONTACT", "GOAL", "LEVEL"), "minimal", true, "basis",
                    "CONSENT", "security", List.of("PORTAL"), "result", "OK")),
            Map.entry("callAboutSigning", shown -> Map.of("result", "SIGNED")),
            Map.entry("evaluateAgreement", shown -> Map.of("mark", "4", "better", "Vaker samen naar de cijfers kijken", "result",
                    "GO_ON")),
            Map.entry("signAgreement", shown -> Map.of("signed", true, "on", in(0))),
            Map.entry("composeGroup", shown -> Map.of("result", "START", "firstDay", in(35), "startsAt", "10:00",
                    "place", "Leerzaal")),
            Map.entry("evaluateCustom", shown -> Map.of("mark", "4", "goalsReached", 75, "result", "DONE")),
            Map.entry("confirmSplit", this::splits),
            Map.entry("arrangeRoom", shown -> Map.of("room", first(shown, "roomOptions"), "seats", 12, "learningCentre", "NO",
                    "access", true)),
            Map.entry("makePromotion", shown -> Map.of("channels", List.of("WEBSITE", "FLYER"), "text",
                    "Kom ook! Het is gratis. Bel ons als u mee wilt doen.", "phoneNumber", "0600090099", "fromOn", in(0),
                    "untilOn", in(60))),
            Map.entry("callAboutPart", shown -> Map.of("result", "DONE")),
            Map.entry("callAboutTeachers", shown -> Map.of("result", "FOUND")),
            Map.entry("askForCount", shown -> Map.of("session", first(shown, "sessionOptions"), "count", 14)),
            Map.entry("evaluateJoint", shown -> Map.of("partnerMark", "4", "libraryMark", "4", "result", "STOP")),
            Map.entry("assessFacility", shown -> Map.of("result", "YES", "room", first(shown, "roomOptions"))),
            Map.entry("countVisitors", shown -> Map.of("visitors", 11)),
            Map.entry("assessProgramme", shown -> Map.of("result", "YES")),
            Map.entry("applyForLicence", shown -> Map.of("sentOn", in(0), "plan", true)),
            Map.entry("recordLicence", shown -> Map.of("result", "GRANTED")),
            Map.entry("trainTeachers", shown -> Map.of("result", "CERTIFIED", "function", "COLLEAGUE", "certificateOn", in(0))));

    DemoPartners(PartnerTrainings trainings, PartnerCustomCourses customs, JointDesk joints, FacilityDesk facilities,
            ProgrammeDesk programmes, VolunteerApplications volunteers, PartnerUsers users, PartnerAgreements agreements,
            AgreementDesk desk, DemoHelpers helpers, DemoLearning learning, DemoPolicy policy, DemoLibrary library, Clock clock) {
        this.trainings = trainings;
        this.customs = customs;
        this.joints = joints;
        this.facilities = facilities;
        this.programmes = programmes;
        this.volunteers = volunteers;
        this.users = users;
        this.agreements = agreements;
        this.desk = desk;
        this.helpers = helpers;
        this.learning = learning;
        this.policy = policy;
        this.library = library;
        this.clock = clock;
    }

    // For an evening nobody signs up; for the course the desk looks for people when the demonstration opens.
    private Map<String, Object> splits(Map<String, Object> shown) {
        Map<String, Object> form = new HashMap<>(Map.of("result", "YES", "firstDay", in(45), "startsAt", "19:00", "minutes",
                "120", "sessions", 1, "place", "Huiskamer", "signUp", SIGN_UP.getOrDefault(shown.get("kindText"), "NO"),
                "minParticipants", 0, "maxParticipants", 30));
        shown.forEach((key, value) -> Optional.of(key).filter(one -> one.startsWith("split"))
                .ifPresent(one -> form.put(one, value)));
        return form;
    }

    /** What is asked for on this day, so many days after the first and before the last. */
    void ask(long sinceFirst, long untilLast) {
        helpers.ask(sinceFirst, untilLast);
        learning.ask(sinceFirst, untilLast);
        policy.ask(sinceFirst, untilLast);
        if (sinceFirst == 5) {
            asksTraining("UWV Laagveen", "Klantmanagers", 10);
        } else if (sinceFirst == 8) {
            asksCourse("UWV Laagveen", TargetGroup.JOB_SEEKERS, "Zelf een formulier op de computer invullen", 8);
        } else if (sinceFirst == 30) {
            asksCourse("Buurthuis De Brug", TargetGroup.SENIORS, "Beeldbellen met de kleinkinderen", 3);
        }
        if (sinceFirst == 12) {
            givesTogether("Volksuniversiteit Laagveen", "Verhalen op een avond", JointKind.EVENT);
        } else if (sinceFirst == 15) {
            asksRoom("Wijkteam Veenrijk-Noord", 2);
        } else if (sinceFirst == 40) {
            talksWith("Werkbedrijf Laagveen");
        }
        if (sinceFirst == 20) {
            thinksOf("KLIK_EN_TIK");
        } else if (untilLast == 16) {
            thinksOf("DIGISTERKER");
        }
        if (untilLast == 13) {
            givesTogether("SeniorWeb Veenrijk", "Verhalen met een tablet", JointKind.COURSE);
        } else if (untilLast == 9) {
            talksWith("Volksuniversiteit Laagveen");
        } else if (untilLast == 8) {
            givesTogether("Volksuniversiteit Laagveen", "Voorlezen op een avond", JointKind.EVENT);
        } else if (untilLast == 7) {
            talksWith("Woningcorporatie Veenrijk Wonen");
        } else if (untilLast == 2) {
            asksRoom("UWV Laagveen", 6);
        }
        if (untilLast == 22) {
            asksCourse("UWV Laagveen", TargetGroup.WORKERS_LOW_PAID, "Het rooster op de telefoon lezen", 10);
        } else if (untilLast == 18) {
            asksTraining("UWV Laagveen", "Nieuwe adviseurs", 12);
        } else if (untilLast == 6) {
            offersHelp("Tineke Zomer", 0);
            offersHelp("Roel Aarts", 1);
        } else if (untilLast == 4) {
            asksCourse("Werkbedrijf Laagveen", TargetGroup.SOCIAL_EMPLOYMENT_WORKERS, "Werkbriefjes lezen en invullen", 9);
        } else if (untilLast == 3) {
            asksTraining("Wijkteam Veenrijk-Noord", "Wijkteammedewerkers", 8);
        }
    }

    private void talksWith(String name) {
        desk.begin(library.organisation(name), HowFound.NETWORK, Map.of());
    }

    private void asksTraining(String partner, String audience, int size) {
        trainings.request(library.partner(partner), new TrainingRequest(TrainingTopic.BOTH, audience, size, 180, null,
                false, null), Map.of(), UUID.randomUUID());
    }

    private void asksCourse(String partner, TargetGroup group, String question, int people) {
        LocalDate today = LocalDate.now(clock);
        customs.request(library.partner(partner), new CustomRequest(group, question, people, LevelGuess.BEGINNER,
                CoursePlace.LIBRARY, today.plusWeeks(4), today.plusWeeks(20), Set.of(ContactTime.MORNING), Budget.DISCUSS,
                true), Map.of(), UUID.randomUUID());
    }

    private void givesTogether(String partner, String title, JointKind kind) {
        joints.begin(library.partner(partner), new JointRequest(kind, null, title, SkillDomain.LANGUAGE_LISTENING,
                TargetGroup.GENERAL), Map.of());
    }

    private void thinksOf(String programme) {
        programmes.consider(programme, DemoLibrary.VEENRIJK, null, "Veel mensen vragen ernaar", Map.of());
    }

    private void asksRoom(String partner, int times) {
        facilities.request(library.partner(partner), new FacilityAsked(FacilityPurpose.OFFICE_HOUR,
                LocalDate.now(clock).plusDays(28), LocalTime.of(17, 0), LocalTime.of(19, 0), times, 6), Map.of(), UUID.randomUUID());
    }

    private void offersHelp(String name, int n) {
        volunteers.apply(new NewVolunteer(name, phone(NAMED.size() + n), null, VolunteerSource.OWN_CHANNEL, null,
                Set.of(VolunteerFunction.LANGUAGE_BUDDY), Set.of(VolunteerPreference.values()[0]), Set.of("TUE_MORNING"),
                DemoLibrary.VEENRIJK, Set.of(DemoLibrary.VEENRIJK), 1, false), Map.of());
    }

    /** What UWV answers to our proposals, as long as there is time left to see what comes of it. */
    void answer(LocalDate last) {
        PartnerId uwv = library.partner("UWV Laagveen");
        LocalDate until = last.minusDays(ANSWERED_UNTIL);
        trainings.unanswered(uwv).stream().filter(one -> one.requestedOn().isBefore(until))
                .forEach(one -> trainings.confirm(uwv, one.number(), 9));
        agreements.waiting(uwv).forEach(one -> agreements.sign(users.of(uwv).get(0), one.number()));
        policy.answer(uwv, users.of(uwv).get(0));
        for (CustomView custom : customs.waiting(uwv)) {
            if (custom.requestedOn().isBefore(until) && custom.state() == CustomState.PROPOSED) {
                customs.answer(uwv, custom.number(), CustomAnswer.YES, null);
            } else if (custom.requestedOn().isBefore(until) && customs.named(uwv, custom.number()) == 0) {
                PartnerUserView by = users.of(uwv).get(0);
                for (int n = 0; n < NAMED.size(); n++) {
                    customs.name(by, custom.number(), named(uwv, n), UUID.randomUUID());
                }
            }
        }
    }

    private NewSignal named(PartnerId partner, int n) {
        Candidate person = new Candidate(NAMED.get(n), "van der Veen", phone(n), null, Channel.PHONE,
                Set.of(ContactTime.MORNING), "nl", "9001", 1980 + n);
        return new NewSignal(SignalSource.CUSTOM_GROUP, SignalChannel.PORTAL, partner, person, ConsentAtSource.YES_SPOKEN,
                LocalDate.now(clock).minusDays(1), true, true, Set.of(SkillDomain.DIGITAL_BASIC), Set.of(), null, false,
                null, null, null, null, null, false, false, false, Map.of());
    }

    private static PhoneNumber phone(int n) {
        return PhoneNumber.parse("06000" + (FIRST_PHONE + n)).orElseThrow();
    }

    /** Whether this is a task about what was asked for here. */
    boolean isAbout(String taskKey) {
        return isDone(taskKey) || LEFT_OPEN.contains(taskKey) || learning.isAbout(taskKey);
    }

    /** The others still wait when the demonstration opens. */
    boolean isDone(String taskKey) {
        return usual.containsKey(taskKey) || helpers.usual().containsKey(taskKey)
                || policy.usual().containsKey(taskKey) || learning.isDone(taskKey);
    }

    /** What a colleague fills in. */
    Map<String, Object> to(String taskKey, Map<String, Object> shown) {
        return new HashMap<>(learning.isDone(taskKey) ? learning.to(taskKey, shown)
                : usual.getOrDefault(taskKey, helpers.usual().getOrDefault(taskKey, policy.usual().get(taskKey))).apply(shown));
    }

    private String in(int days) {
        return LocalDate.now(clock).plusDays(days).toString();
    }

    private static Map<String, Object> with(Map<String, Object> shown, String... keys) {
        Map<String, Object> answers = new HashMap<>(Map.of("result", "YES"));
        for (String key : keys) {
            answers.put(key, shown.get(key));
        }
        return answers;
    }

    private static Map<String, Object> with(Map<String, Object> shown, Map<String, Object> besides, String... keys) {
        Map<String, Object> answers = new HashMap<>(besides);
        for (String key : keys) {
            answers.put(key, shown.get(key));
        }
        return answers;
    }

    private Map<String, Object> terms() {
        Map<String, Object> terms = new HashMap<>(Map.of("result", "READY", "kinds", List.of("COOPERATION", "DATA_SHARING", "JOINT_COURSE"),
                "model", "SHARED", "responseDays", 5, "toldMost", "STATUS_ONLY", "costs", 0, "startsOn", in(0),
                "endsOn", in(700), "evaluationMonths", "6", "exitRule", "Drie maanden van tevoren laten weten"));
        terms.putAll(Map.of("target1", "K8", "target1Value", 20, "target1Period", "HALF_YEAR"));
        Stream.of("content", "guidance", "location", "equipment", "recruitment", "screening", "promotion", "enrolmentAdmin",
                "materials", "licence", "evaluation", "reporting", "costs").forEach(task -> terms.put(task + "By", "BOTH"));
        return terms;
    }

    private static Object first(Map<String, Object> shown, String key) {
        return DemoAnswers.options(shown, key).get(0).get("value");
    }
}
