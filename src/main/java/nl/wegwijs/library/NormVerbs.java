package nl.wegwijs.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What models may ask about durations: the moment on which something is due, from now. */
@Component
@ModelVerb("norms")
public class NormVerbs {

    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private static final Map<String, String> FIRST_CONTACT = Map.of(
            "NORMAL", "firstContactNormal",
            "PRIORITY", "firstContactPriority",
            "ACUTE", "firstContactAcute");

    private static final Map<String, String> CONTACT = Map.of(
            "OFFER", "contactOffer",
            "ABSENCE", "contactAbsence",
            "FOLLOW_UP", "contactFollowUp",
            "AFTERCARE", "contactAftercare",
            "START_CHECK", "contactStartCheck");

    private static final String[] ATTEMPTS = {"secondAttempt", "thirdAttempt", "lastAttempt"};

    private final Norms norms;
    private final Clock clock;

    NormVerbs(Norms norms, Clock clock) {
        this.norms = norms;
        this.clock = clock;
    }

    /** When a task is due: the end of the working day on which the norm ends. */
    public Date due(String branch, String key) {
        return at(branch, key, END_OF_WORK);
    }

    /** When the person must have been called first, by urgency NORMAL, PRIORITY or ACUTE. */
    public Date firstContact(String branch, String urgency) {
        String key = FIRST_CONTACT.get(urgency);
        if (key == null) {
            throw Refusal.invalid("urgency", "UNKNOWN_URGENCY", "De urgentie '" + urgency + "' bestaat niet.");
        }
        return due(branch, key);
    }

    /** When a double must be judged: as soon as the person would be called, at the latest when the norm says. */
    public Date duplicate(String branch, String urgency) {
        Date review = due(branch, "duplicateReview");
        Date call = firstContact(branch, urgency);
        return call.before(review) ? call : review;
    }

    /** When somebody must be called: the first time by purpose and urgency, later on the day that it is up. */
    public Date contact(String branch, String purpose, String urgency, int attempts) {
        if (attempts > 0) {
            return due(branch, "contactAgain");
        }
        return CONTACT.containsKey(purpose) ? due(branch, CONTACT.get(purpose)) : firstContact(branch, urgency);
    }

    /** When to try again after this many misses. */
    public Date nextAttempt(String branch, int misses) {
        return in(branch, ATTEMPTS[Math.min(misses, ATTEMPTS.length) - 1]);
    }

    /** When a task is due that counts in office hours of this branch. */
    public Date office(String branch, String key) {
        return Date.from(norms.officeHoursAfter(BranchId.of(branch), key, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES))
                .atZone(clock.getZone()).toInstant());
    }

    /** When a timer fires: the start of work on the day on which the norm ends. */
    public Date in(String branch, String key) {
        return at(branch, key, START_OF_WORK);
    }

    /** When work begins on this day; not meant for models, which name a norm. */
    public Date startOfWork(LocalDate day) {
        return moment(day, START_OF_WORK);
    }

    /** When work ends on this day; not meant for models either. */
    public Date endOfWork(LocalDate day) {
        return moment(day, END_OF_WORK);
    }

    /** How many times something may happen. */
    public Integer times(String branch, String key) {
        return norms.times(BranchId.of(branch), key);
    }

    private Date at(String branch, String key, LocalTime time) {
        return moment(norms.after(BranchId.of(branch), key, LocalDate.now(clock)), time);
    }

    private Date moment(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }
}
