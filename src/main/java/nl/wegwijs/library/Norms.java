package nl.wegwijs.library;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every duration of the work, as a setting per library with a default for each. */
@Service
@Transactional
public class Norms {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("triage", "2WD"),
            Map.entry("missingInfo", "2WD"),
            Map.entry("duplicateReview", "2WD"),
            Map.entry("outOfArea", "2WD"),
            Map.entry("firstContactNormal", "3WD"),
            Map.entry("firstContactPriority", "1WD"),
            Map.entry("firstContactAcute", "0WD"),
            Map.entry("secondAttempt", "2WD"),
            Map.entry("thirdAttempt", "3WD"),
            Map.entry("lastAttempt", "10WD"),
            Map.entry("contactAgain", "0WD"),
            Map.entry("contactOffer", "2WD"),
            Map.entry("contactAbsence", "2WD"),
            Map.entry("contactFollowUp", "5WD"),
            Map.entry("contactAftercare", "10WD"),
            Map.entry("contactStartCheck", "5WD"),
            Map.entry("askReferrer", "2WD"),
            Map.entry("infoReminder", "5WD"),
            Map.entry("infoExpiry", "10WD"),
            Map.entry("wasHereBefore", "P12M"),
            Map.entry("undoMerge", "P30D"),
            Map.entry("urgentQuestion", "4H"),
            Map.entry("urgentConfirmed", "1WD"),
            Map.entry("urgentDecision", "0WD"),
            Map.entry("urgentCheck", "3WD"),
            Map.entry("urgentCheckAgain", "1WD"),
            Map.entry("urgentKindErased", "P1M"),
            Map.entry("referrerHelp", "10WD"),
            Map.entry("planIntake", "2WD"),
            Map.entry("intakeTalk", "1WD"),
            Map.entry("learningNeed", "1WD"),
            Map.entry("prepareAssessment", "3WD"),
            Map.entry("assessment", "10WD"),
            Map.entry("discussResult", "5WD"),
            Map.entry("advice", "5WD"),
            Map.entry("offerPlace", "2WD"),
            Map.entry("seatHeld", "5WD"),
            Map.entry("waitingCall", "P4W"),
            Map.entry("waitingTalk", "5WD"),
            Map.entry("longWait", "P16W"),
            Map.entry("longWaitDecision", "10WD"),
            Map.entry("keepWaiting", "P8W"),
            Map.entry("newDate", "3WD"),
            Map.entry("attendanceIn", "P2W"),
            Map.entry("selfStudy", "5WD"),
            Map.entry("matchProposal", "5WD"),
            Map.entry("firstMeeting", "2WD"),
            Map.entry("matchTrial", "P4W"),
            Map.entry("trialTalk", "5WD"),
            Map.entry("volunteerReady", "3WD"),
            Map.entry("meetVolunteer", "10WD"),
            Map.entry("volunteerLater", "P3M"),
            Map.entry("volunteerErased", "P14D"),
            Map.entry("sendOutRequest", "5WD"),
            Map.entry("volunteerReminder", "15WD"),
            Map.entry("volunteerLapse", "40WD"),
            Map.entry("signVolunteerPapers", "10WD"),
            Map.entry("arrangeVog", "20WD"),
            Map.entry("planVolunteerTraining", "10WD"),
            Map.entry("volunteerFirstTalk", "P4W"),
            Map.entry("volunteerTalk", "P6M"),
            Map.entry("volunteerPause", "P3M"),
            Map.entry("progressTalk", "10WD"),
            Map.entry("sayGoodbye", "3WD"),
            Map.entry("describePlace", "10WD"),
            Map.entry("internReminder", "15WD"),
            Map.entry("internDeadline", "30WD"),
            Map.entry("chooseIntern", "10WD"),
            Map.entry("arrangeInternship", "10WD"),
            Map.entry("inductIntern", "10WD"),
            Map.entry("halfWayTalk", "5WD"),
            Map.entry("internHandover", "P3W"),
            Map.entry("finalTalk", "10WD"),
            Map.entry("internErased", "P14D"),
            Map.entry("internKept", "P12M"),
            Map.entry("rematch", "3WD"),
            Map.entry("discussTraining", "5WD"),
            Map.entry("planTraining", "10WD"),
            Map.entry("trainingReminder", "10WD"),
            Map.entry("trainingLapse", "20WD"),
            Map.entry("callAboutTraining", "2WD"),
            Map.entry("trainingCount", "5WD"),
            Map.entry("trainingMaterial", "3WD"),
            Map.entry("trainingAttendance", "1WD"),
            Map.entry("trainingEvaluation", "P10D"),
            Map.entry("processEvaluation", "5WD"),
            Map.entry("trainingEffect", "P90D"),
            Map.entry("discussEffect", "10WD"),
            Map.entry("trainingRefresher", "P12M"),
            Map.entry("trainingAtLeast", "4X"),
            Map.entry("trainingAtMost", "20X"),
            Map.entry("trainingPracticeAtMost", "16X"),
            Map.entry("exploreCustom", "5WD"),
            Map.entry("findProvider", "10WD"),
            Map.entry("designCustom", "10WD"),
            Map.entry("approveCustom", "5WD"),
            Map.entry("customReworks", "2X"),
            Map.entry("customReminder", "15WD"),
            Map.entry("customLapse", "30WD"),
            Map.entry("callAboutProposal", "2WD"),
            Map.entry("arrangeAgreement", "10WD"),
            Map.entry("explorePartner", "10WD"),
            Map.entry("recordMeeting", "15WD"),
            Map.entry("draftAgreement", "15WD"),
            Map.entry("checkPrivacy", "10WD"),
            Map.entry("checkFinance", "10WD"),
            Map.entry("agreementOnPaper", "5WD"),
            Map.entry("agreementReminder", "15WD"),
            Map.entry("agreementReminderAgain", "30WD"),
            Map.entry("agreementLapse", "60WD"),
            Map.entry("callAboutSigning", "5WD"),
            Map.entry("signAgreement", "5WD"),
            Map.entry("evaluateAgreement", "15WD"),
            Map.entry("agreementRenewal", "P3M"),
            Map.entry("renewAgreement", "20WD"),
            Map.entry("settleReferral", "20WD"),
            Map.entry("trainingProposed", "P12M"),
            Map.entry("customRecruiting", "20WD"),
            Map.entry("composeGroup", "5WD"),
            Map.entry("evaluateCustom", "10WD"),
            Map.entry("recordNeed", "10WD"),
            Map.entry("askQuotes", "10WD"),
            Map.entry("noteQuote", "15WD"),
            Map.entry("compareQuotes", "5WD"),
            Map.entry("approvePurchase", "5WD"),
            Map.entry("setRequirements", "10WD"),
            Map.entry("judgePilot", "5WD"),
            Map.entry("developmentReworks", "2X"),
            Map.entry("planLearners", "10WD"),
            Map.entry("noteLearners", "5WD"),
            Map.entry("learningEffect", "P30D"),
            Map.entry("evaluateLearning", "10WD"),
            Map.entry("competenceEnds", "P3M"),
            // Days of the year are counted from the first of January: the first of October.
            Map.entry("learningYear", "P9M"),
            // The fifteenth of February and the first of September.
            Map.entry("alignmentSpring", "P45D"),
            Map.entry("alignmentAutumn", "P8M"),
            Map.entry("offerConfirmation", "10WD"),
            Map.entry("callAboutOffer", "5WD"),
            Map.entry("checkOfferMap", "10WD"),
            Map.entry("discussAlignment", "10WD"),
            Map.entry("offerAssured", "P6M"),
            // The first of April, before budgets of the next year are made.
            Map.entry("policyYear", "P3M"),
            Map.entry("collectPoints", "15WD"),
            Map.entry("discussPolicy", "20WD"),
            Map.entry("writePolicy", "20WD"),
            Map.entry("policyFeedback", "15WD"),
            Map.entry("adoptPolicy", "15WD"),
            Map.entry("policyReview", "P6M"),
            Map.entry("discussHalfYear", "15WD"),
            // How long after its day of the year something is still begun.
            Map.entry("yearlyStart", "P14D"),
            Map.entry("confirmSplit", "5WD"),
            Map.entry("jointRoom", "20WD"),
            Map.entry("jointPromotion", "25WD"),
            Map.entry("jointRecruiting", "5WD"),
            Map.entry("jointTeachers", "15WD"),
            Map.entry("jointCallAgain", "2WD"),
            Map.entry("fitOutCentre", "10WD"),
            Map.entry("callAboutPart", "2WD"),
            Map.entry("goNoGo", "5WD"),
            Map.entry("decideGo", "1WD"),
            Map.entry("callAboutTeachers", "2WD"),
            Map.entry("tellParticipants", "2WD"),
            Map.entry("jointCount", "3WD"),
            Map.entry("askForCount", "2WD"),
            Map.entry("jointReview", "P6M"),
            Map.entry("evaluateJoint", "10WD"),
            Map.entry("signUpErased", "P14D"),
            Map.entry("assessFacility", "5WD"),
            Map.entry("facilityCount", "5WD"),
            Map.entry("countVisitors", "5WD"),
            Map.entry("facilityOften", "10X"),
            Map.entry("suggestFacilityAgreement", "10WD"),
            Map.entry("assessProgramme", "10WD"),
            Map.entry("applyForLicence", "10WD"),
            Map.entry("licenceAnswer", "20WD"),
            Map.entry("trainTeachers", "20WD"),
            Map.entry("planFirstGroup", "10WD"),
            Map.entry("giveCodes", "P20W"),
            Map.entry("licenceRenewal", "P60D"),
            Map.entry("start2w", "P2W"),
            Map.entry("followUpTalk", "5WD"),
            Map.entry("extraTalk", "P4W"),
            Map.entry("extraHelp", "P2W"),
            Map.entry("preventionCall", "2WD"),
            Map.entry("preventionAgain", "2WD"),
            Map.entry("matchTalk", "P3M"),
            Map.entry("matchEnd", "P12M"),
            Map.entry("endTalk", "10WD"),
            Map.entry("walkInEnd", "P6W"),
            Map.entry("aftercare", "P3M"),
            Map.entry("aftercareCall", "10WD"),
            Map.entry("chooseReceiver", "3WD"),
            Map.entry("referralConsent", "3WD"),
            Map.entry("warmHandover", "5WD"),
            Map.entry("urgentHandover", "0WD"),
            Map.entry("capacityKnown", "P1M"),
            Map.entry("partnerReminder", "5WD"),
            Map.entry("partnerReminderAgain", "10WD"),
            Map.entry("partnerEscalation", "15WD"),
            Map.entry("partnerLapse", "20WD"),
            Map.entry("remindPartner", "2WD"),
            Map.entry("partnerInvitation", "P7D"),
            Map.entry("oneCaseLink", "P6M"),
            Map.entry("oneCaseLinkPosts", "10X"),
            Map.entry("pingPong", "P6M"),
            // Of models of the first release.
            Map.entry("partnerAnswer", "5WD"),
            Map.entry("nextAttempt", "2WD"),
            Map.entry("answerPartner", "2WD"),
            Map.entry("startCheck", "P6W"),
            Map.entry("startCheckTalk", "5WD"),
            Map.entry("startCheckAgain", "P4W"),
            Map.entry("firstLessons", "P4W"),
            Map.entry("reverseReview", "3WD"),
            Map.entry("reverseAskedBack", "3WD"),
            Map.entry("reversePattern", "P90D"),
            Map.entry("reversePatternTimes", "3X"),
            Map.entry("afterReturn", "3WD"),
            Map.entry("close", "5WD"),
            Map.entry("lookAtMessage", "2WD"),
            Map.entry("messageHeld", "P14D"),
            Map.entry("messageKept", "P12M"),
            Map.entry("reportKept", "P12M"),
            Map.entry("personReportKept", "P7D"),
            Map.entry("digest", "0WD"),
            Map.entry("escalateUrgent", "1WD"),
            Map.entry("escalateNotArranged", "0WD"),
            Map.entry("escalateFirstContact", "5WD"),
            Map.entry("escalateIntake", "20WD"),
            Map.entry("escalateAssessment", "15WD"),
            Map.entry("escalatePartner", "15WD"),
            Map.entry("escalateTask", "5WD"),
            Map.entry("rejectedErased", "P14D"),
            Map.entry("withdrawnErased", "5WD"),
            Map.entry("holdAtMost", "P6M"),
            Map.entry("stale", "P90D"),
            Map.entry("reviewStale", "5WD"),
            Map.entry("reviewMove", "5WD"),
            Map.entry("transferAfterCourse", "10WD"),
            Map.entry("roundDecision", "5WD"),
            Map.entry("caseTalk", "5WD"),
            Map.entry("factKept", "5WD"),
            Map.entry("reviewLateFact", "2WD"),
            Map.entry("rounds", "5X"),
            Map.entry("returns", "2X"));

    private final NormSettingRepository settings;
    private final Branches branches;
    private final WorkCalendar calendar;

    Norms(NormSettingRepository settings, Branches branches, WorkCalendar calendar) {
        this.settings = settings;
        this.branches = branches;
        this.calendar = calendar;
    }

    /** Sets a norm for a library, as {@code 3WD}, {@code P14D}, {@code P6W} or {@code P3M}. */
    public void set(String libraryOrgId, String key, String term) {
        defaultOf(key);
        settings.save(new NormSetting(new NormSetting.Key(libraryOrgId, key), new NormTerm(term)));
    }

    /** The day on which the norm ends that starts on the given day, as this branch works. */
    @Transactional(readOnly = true)
    public LocalDate after(BranchId branch, String key, LocalDate start) {
        return term(branches.libraryOrg(branch), key).after(start, branch, calendar);
    }

    /** The day on which the norm begins that ends on the given day, as this branch works. */
    @Transactional(readOnly = true)
    public LocalDate before(BranchId branch, String key, LocalDate end) {
        return term(branches.libraryOrg(branch), key).before(end, branch, calendar);
    }

    /** Whether this is the day of the year that the norm names, counted from its first day, or shortly after. */
    @Transactional(readOnly = true)
    public boolean isTimeOfYear(BranchId branch, String key, LocalDate today) {
        LocalDate day = after(branch, key, today.withDayOfYear(1));
        return !today.isBefore(day) && today.isBefore(after(branch, "yearlyStart", day));
    }

    /** How many times something may happen, for a norm like {@code 5X}. */
    @Transactional(readOnly = true)
    public int times(BranchId branch, String key) {
        return term(branches.libraryOrg(branch), key).times();
    }

    /** The moment on which the norm ends that starts now; office hours end in office hours. */
    @Transactional(readOnly = true)
    public LocalDateTime officeHoursAfter(BranchId branch, String key, LocalDateTime start) {
        return calendar.plusOfficeHours(branch, start, term(branches.libraryOrg(branch), key).hours());
    }

    /** Whether a model may name this norm. */
    public boolean knows(String key) {
        return DEFAULTS.containsKey(key);
    }

    private NormTerm term(String libraryOrgId, String key) {
        NormTerm standard = defaultOf(key);
        return settings.findById(new NormSetting.Key(libraryOrgId, key)).map(NormSetting::term).orElse(standard);
    }

    private static NormTerm defaultOf(String key) {
        String text = DEFAULTS.get(key);
        if (text == null) {
            throw Refusal.invalid("key", "UNKNOWN_NORM", "De termijn '" + key + "' bestaat niet.");
        }
        return new NormTerm(text);
    }
}
