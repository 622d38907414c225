package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.alignment.AlignmentDesk;
import nl.wegwijs.api.FirstAnswers;
import nl.wegwijs.correspondence.PostOffice;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.ProgrammeDesk;
import nl.wegwijs.course.SignUps;
import nl.wegwijs.insight.ManagementDigest;
import nl.wegwijs.learning.LearningDesk;
import nl.wegwijs.placement.StartDesk;
import nl.wegwijs.placement.WaitingDesk;
import nl.wegwijs.policy.PolicyDesk;
import nl.wegwijs.referral.ChangeDesk;
import nl.wegwijs.referral.FactDesk;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.UrgentDesk;
import nl.wegwijs.volunteer.InternDesk;
import nl.wegwijs.volunteer.VolunteerApplications;

/** What the house does by itself once a day: runs begin and end, refused persons are forgotten, management hears what is late. */
@Component
class DailyRound {

    private final CourseCatalogue courses;
    private final StartDesk starts;
    private final WaitingDesk waiting;
    private final ReferralDesk signals;
    private final UrgentDesk urgent;
    private final VolunteerApplications applications;
    private final InternDesk interns;
    private final SignUps signUps;
    private final ProgrammeDesk programmes;
    private final FirstAnswers firstAnswers;
    private final ChangeDesk changes;
    private final FactDesk facts;
    private final FactSubjects subjects;
    private final LearningDesk learning;
    private final AlignmentDesk alignments;
    private final PolicyDesk policies;
    private final PostOffice post;
    private final ManagementDigest digest;
    private final LateTasks lateTasks;
    private final Clock clock;

    DailyRound(CourseCatalogue courses, StartDesk starts, WaitingDesk waiting, ReferralDesk signals, UrgentDesk urgent,
            VolunteerApplications applications, InternDesk interns, SignUps signUps, ProgrammeDesk programmes,
            FirstAnswers firstAnswers, ChangeDesk changes, FactDesk facts, FactSubjects subjects, LearningDesk learning,
            AlignmentDesk alignments, PolicyDesk policies, PostOffice post, ManagementDigest digest, LateTasks lateTasks,
            Clock clock) {
        this.courses = courses;
        this.starts = starts;
        this.waiting = waiting;
        this.signals = signals;
        this.urgent = urgent;
        this.applications = applications;
        this.interns = interns;
        this.signUps = signUps;
        this.programmes = programmes;
        this.firstAnswers = firstAnswers;
        this.changes = changes;
        this.facts = facts;
        this.subjects = subjects;
        this.learning = learning;
        this.alignments = alignments;
        this.policies = policies;
        this.post = post;
        this.digest = digest;
        this.lateTasks = lateTasks;
        this.clock = clock;
    }

    /** Safe to repeat: what was done today is not done again. */
    @Transactional
    void walk() {
        LocalDate today = LocalDate.now(clock);
        courses.startAndEndRuns(today);
        starts.newDay();
        waiting.newDay();
        signals.eraseStaleCandidates(today);
        urgent.forgetOld(today);
        applications.eraseRejected(today);
        interns.eraseOld(today);
        signUps.eraseOld(today);
        programmes.newDay(today);
        firstAnswers.forgetOld(today);
        changes.newDay(today);
        facts.newDay(today, subjects::isSettled);
        learning.newDay(today);
        alignments.newDay(today);
        policies.newDay(today);
        post.forgetOld(today);
        post.renewSeals();
        digest.newDay(lateTasks::of);
    }
}
