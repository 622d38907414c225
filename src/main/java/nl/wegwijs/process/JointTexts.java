package nl.wegwijs.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import nl.wegwijs.collaboration.JointDesk;
import nl.wegwijs.collaboration.JointId;
import nl.wegwijs.collaboration.JointPlan;
import nl.wegwijs.collaboration.JointSplit;
import nl.wegwijs.collaboration.JointView;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.course.RunStatus;
import nl.wegwijs.course.RunView;
import nl.wegwijs.course.Session;
import nl.wegwijs.course.SignUpSource;
import nl.wegwijs.course.SignUpView;
import nl.wegwijs.course.SignUps;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.SharedTask;
import nl.wegwijs.partner.TaskOwner;

/** How forms speak of what we give together; says only, decides nothing. */
@Component
class JointTexts {

    private static final Set<OfferingForm> TOGETHER = Set.of(OfferingForm.GROUP, OfferingForm.WALK_IN, OfferingForm.EVENT);
    private static final Set<RunStatus> GOES_ON = Set.of(RunStatus.OPEN, RunStatus.FULL, RunStatus.CONFIRMED, RunStatus.RUNNING);
    private static final String UNKNOWN = "nog niet bekend";

    private final JointDesk desk;
    private final PartnerRegister partners;
    private final CourseCatalogue courses;
    private final SignUps signUps;

    JointTexts(JointDesk desk, PartnerRegister partners, CourseCatalogue courses, SignUps signUps) {
        this.desk = desk;
        this.partners = partners;
        this.courses = courses;
        this.signUps = signUps;
    }

    /** What every form of something that we give together begins with. */
    Map<String, Object> about(JointId id) {
        JointView joint = desk.view(id);
        Map<String, Object> shown = new HashMap<>();
        shown.put("caseNumber", joint.number());
        shown.put("titleText", joint.title());
        shown.put("partnerText", partners.find(joint.partner()).name());
        shown.put("kindText", joint.kind().label());
        shown.put("whenText", Optional.ofNullable(joint.plan()).map(JointTexts::when).orElse(UNKNOWN));
        shown.put("whereText", Optional.ofNullable(joint.plan()).map(JointPlan::place).orElse(UNKNOWN));
        return shown;
    }

    private static String when(JointPlan plan) {
        return FormTexts.day(plan.firstDay()) + " om " + plan.startsAt() + ", " + plan.sessions() + " keer van "
                + plan.minutes() + " minuten";
    }

    /** Who does what as it stands, to be confirmed or changed. */
    Map<String, Object> splitted(JointId id) {
        JointView joint = desk.view(id);
        JointSplit proposed = desk.proposed(id);
        Map<String, Object> shown = about(id);
        shown.put("earlierText", joint.earlier() == null ? "dit is de eerste keer"
                : joint.earlier() + (joint.change() == null ? "" : ". Dit moet anders: " + joint.change()));
        Stream.of(SharedTask.values()).forEach(task -> shown.put(field(task), proposed.of(task).name()));
        return shown;
    }

    static JointSplit split(FormValues form) {
        return JointSplit.of(task -> form.one(field(task), TaskOwner.class));
    }

    // As splitEnrolmentAdmin.
    static String field(SharedTask task) {
        return "split" + StringUtils.capitalize(JdbcUtils.convertUnderscoreNameToPropertyName(task.name()));
    }

    static JointPlan plan(FormValues form) {
        return new JointPlan(form.date("firstDay"), form.time("startsAt"), Integer.parseInt(form.code("minutes")),
                form.number("sessions"), form.text("place"), form.yes("signUp"), form.number("minParticipants"),
                form.number("maxParticipants"));
    }

    Map<String, Object> dates(JointId id) {
        Map<String, Object> shown = about(id);
        shown.put("datesText", run(id).sessions().stream().map(Session::date).map(FormTexts::day)
                .collect(Collectors.joining(", ")));
        return shown;
    }

    /** How many seats are taken or offered, and who signed up without a case. */
    Map<String, Object> seats(JointId id) {
        RunView run = run(id);
        List<SignUpView> list = signUps.of(run.id());
        Map<String, Object> shown = about(id);
        shown.put("takenText", run.seatsTaken() + " van " + run.maxParticipants());
        shown.put("offeredText", run.seatsHeld());
        shown.put("minimumText", run.minParticipants());
        shown.put("signedUpText", list.isEmpty() ? "niemand"
                : list.stream().map(SignUpView::givenName).collect(Collectors.joining(", ")));
        return shown;
    }

    Map<String, Object> evaluated(JointId id) {
        JointView joint = desk.view(id);
        Map<String, Object> shown = about(id);
        shown.put("attendedText", joint.counts().isEmpty() ? "niet bekend" : joint.counts().stream()
                .map(count -> FormTexts.day(count.date()) + ": " + count.people()).collect(Collectors.joining("; ")));
        Map<SignUpSource, Long> sources = signUps.of(joint.run()).stream()
                .collect(Collectors.groupingBy(SignUpView::source, TreeMap::new, Collectors.counting()));
        shown.put("sourcesText", sources.isEmpty() ? "niemand zonder traject" : sources.entrySet().stream()
                .map(one -> one.getKey().label() + ": " + one.getValue()).collect(Collectors.joining(", ")));
        shown.put("resultOptions", Stream.concat(
                Stream.of(FormTexts.option("CONTINUE", "Wij gaan zo door")).filter(one -> GOES_ON.contains(run(id).status())),
                Stream.of(FormTexts.option("AGAIN", "Nog een keer"), FormTexts.option("STOP", "Wij stoppen"))).toList());
        return shown;
    }

    /** What a colleague may hear of a part. */
    static List<Map<String, Object>> answers() {
        return Stream.concat(Stream.of(FormTexts.option("DONE", "Ja, het is geregeld"), FormTexts.option("NOT", "Nee, het lukt niet")),
                Stream.of(FormTexts.option("NO_ANSWER", "Ik heb de partner niet bereikt"))).toList();
    }

    static List<Map<String, Object>> days(List<LocalDate> days) {
        return days.stream().map(day -> FormTexts.option(day.toString(), FormTexts.day(day))).toList();
    }

    static boolean canBeGivenTogether(OfferingView offering) {
        return TOGETHER.contains(offering.form());
    }

    private RunView run(JointId id) {
        return courses.run(desk.view(id).run());
    }
}
