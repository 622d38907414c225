package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.CourseFixtures;
import nl.wegwijs.course.LevelRange;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.referral.AdvisedRoute;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseOutcome;
import nl.wegwijs.referral.CaseStatus;
import nl.wegwijs.volunteer.LeaveReason;
import nl.wegwijs.volunteer.VolunteerFixtures;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = RoomsWithoutProcess.class)
class MatchModuleTests {

    private static final int PEOPLE = 6;
    private static final int PLACES = 2;

    @Autowired
    private MatchDesk desk;

    @Autowired
    private PlacementDesk placements;

    @Autowired
    private VolunteerRegister volunteers;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private Branches branches;

    @Autowired
    private Clock clock;

    private String municipality;
    private BranchId branch;
    private OfferingId together;

    @BeforeEach
    void openALibrary() {
        municipality = LibraryFixtures.aMunicipality(branches);
        branch = LibraryFixtures.aBranch(branches, municipality);
        together = catalogue.addOffering(CourseFixtures.anOffering("Samen leren", branch, null,
                SkillDomain.DIGITAL_BASIC, new LevelRange(LevelScale.DIGITAL, null, null), OfferingForm.ONE_TO_ONE));
    }

    @Test
    void namesThoseWhoAreFreeTheBestFirst() {
        VolunteerId busy = buddy("A. Bezet", 1, VolunteerPreference.DIGITAL);
        VolunteerId other = buddy("B. Taal", 3, VolunteerPreference.NT2);
        VolunteerId roomy = buddy("C. Ruim", 3, VolunteerPreference.DIGITAL);
        VolunteerId small = buddy("D. Klein", 1, VolunteerPreference.DIGITAL);
        propose(somebody(), busy);

        assertThat(desk.candidates(somebody())).extracting(one -> one.volunteer().id())
                .containsExactly(roomy, small, other);
    }

    @Test
    void namesNobodyOfAnotherBranchOrWhoLeft() {
        BranchId elsewhere = LibraryFixtures.aBranch(branches, LibraryFixtures.aMunicipality(branches));
        VolunteerFixtures.aReadyBuddy(volunteers, VolunteerFixtures.aBuddy("Ver weg", elsewhere, 1,
                VolunteerPreference.DIGITAL), LocalDate.now(clock));
        VolunteerId gone = buddy("Weg", 1, VolunteerPreference.DIGITAL);
        volunteers.leave(gone, LocalDate.now(clock), LeaveReason.TIME);

        assertThat(desk.hasCandidate(somebody())).isFalse();
    }

    @Test
    void givesNoMorePeopleToAVolunteerThanAgreedWhoeverAsksAtOnce() throws Exception {
        VolunteerId wanted = buddy("Gewild", PLACES, VolunteerPreference.DIGITAL);
        List<CaseId> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(somebody());
        }

        assertThat(atOnce(people.stream().<Callable<Object>>map(one -> () -> propose(one, wanted)).toList()))
                .isEqualTo(PLACES);
        assertThat(volunteers.find(wanted).participants()).isEqualTo(PLACES);
    }

    @Test
    void matchesNobodyAtHomeUnlessThatWasApproved() {
        VolunteerId tom = buddy("Tom", 1, VolunteerPreference.DIGITAL);
        CaseId person = somebody();

        assertThatThrownBy(() -> desk.propose(person, new MatchProposal(tom, true, Rhythm.WEEKLY, 60,
                MeetingPlace.HOME_EXCEPTION, soon(), false))).isInstanceOf(Refusal.class).hasMessageContaining("thuis");
        assertThat(volunteers.find(tom).participants()).isZero();
    }

    @Test
    void plansNoFirstMeetingInThePast() {
        VolunteerId tom = buddy("Tom", 1, VolunteerPreference.DIGITAL);
        CaseId person = somebody();

        assertThatThrownBy(() -> desk.propose(person, new MatchProposal(tom, true, Rhythm.WEEKLY, 60,
                MeetingPlace.LIBRARY, clock.instant().minusSeconds(60), false))).isInstanceOf(Refusal.class);
        PlacementId place = propose(person, tom);
        assertThatThrownBy(() -> desk.recordMeeting(place, new Meeting(Meeting.Result.MOVED,
                clock.instant().minusSeconds(60), null))).isInstanceOf(Refusal.class);
    }

    @Test
    void startsWithTheFirstMeeting() {
        VolunteerId tom = buddy("Tom", 1, VolunteerPreference.DIGITAL);
        CaseId person = somebody();
        PlacementId place = propose(person, tom);
        assertThat(cases.file(person).status()).isEqualTo(CaseStatus.PLACED);

        desk.recordMeeting(place, new Meeting(Meeting.Result.MET, null, null));

        assertThat(cases.file(person).status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(placements.offer(place).status()).isEqualTo(PlacementStatus.STARTED);
        assertThat(desk.view(place).trialUntil()).isAfter(LocalDate.now(clock));
    }

    @Test
    void letsTheVolunteerGoWhenTheCaseEnds() {
        VolunteerId tom = buddy("Tom", 2, VolunteerPreference.DIGITAL);
        CaseId proposed = somebody();
        CaseId trying = somebody();
        PlacementId first = propose(proposed, tom);
        PlacementId second = propose(trying, tom);
        desk.recordMeeting(second, new Meeting(Meeting.Result.MET, null, null));

        cases.closeUnattended(proposed, CaseOutcome.DECLINED);
        cases.closeUnattended(trying, CaseOutcome.DECLINED);

        assertThat(volunteers.find(tom).participants()).isZero();
        assertThat(placements.offer(first).status()).isEqualTo(PlacementStatus.WITHDRAWN);
        assertThat(placements.offer(second).status()).isEqualTo(PlacementStatus.ENDED_EARLY);
        assertThat(desk.current(first)).isEmpty();
        assertThat(desk.current(second)).isEmpty();
    }

    @Test
    void endsTheMatchWithThePlace() {
        VolunteerId tom = buddy("Tom", 1, VolunteerPreference.DIGITAL);
        PlacementId place = propose(somebody(), tom);
        desk.recordMeeting(place, new Meeting(Meeting.Result.MET, null, null));
        desk.discussTrial(place, new TrialTalk(Click.GOOD, Click.GOOD, TrialTalk.Decision.CONTINUE, null));

        placements.endEarly(placements.placement(place), LocalDate.now(clock), EndReason.FOUND_WORK);

        assertThat(desk.current(place)).isEmpty();
    }

    @Test
    void saysNothingMoreAboutAMatchThatIsOver() {
        VolunteerId tom = buddy("Tom", 1, VolunteerPreference.DIGITAL);
        CaseId person = somebody();
        PlacementId place = propose(person, tom);
        cases.closeUnattended(person, CaseOutcome.DECLINED);

        desk.rematch(place, null);

        assertThatThrownBy(() -> desk.recordMeeting(place, new Meeting(Meeting.Result.MET, null, null)))
                .isInstanceOf(Refusal.class);
        assertThat(placements.offer(place).status()).isEqualTo(PlacementStatus.WITHDRAWN);
    }

    private VolunteerId buddy(String name, int participants, VolunteerPreference preference) {
        return VolunteerFixtures.aReadyBuddy(volunteers,
                VolunteerFixtures.aBuddy(name, branch, participants, preference), LocalDate.now(clock));
    }

    private CaseId somebody() {
        CaseId id = walk.takenIn(municipality, SkillDomain.DIGITAL_BASIC);
        walk.advise(id, AdvisedRoute.VOLUNTEER_MATCH, together);
        return id;
    }

    private PlacementId propose(CaseId person, VolunteerId volunteer) {
        return desk.propose(person, new MatchProposal(volunteer, true, Rhythm.BIWEEKLY, 60, MeetingPlace.LIBRARY, soon(),
                false)).placement().orElseThrow();
    }

    private Instant soon() {
        return clock.instant().plus(Duration.ofDays(2));
    }

    /** How many of them were not refused. */
    private static long atOnce(List<Callable<Object>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        try {
            List<Future<Object>> running = tasks.stream().map(task -> threads.submit(() -> {
                start.await();
                return task.call();
            })).toList();
            long done = 0;
            for (Future<Object> one : running) {
                try {
                    one.get();
                    done++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(Refusal.class);
                }
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
