package nl.wegwijs.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.NormVerbs;
import nl.wegwijs.library.Norms;

/** What models and decisions may ask about a training: facts for its kind, and days that hang on its own day. */
@Component
@ModelVerb("trainings")
@Transactional(readOnly = true)
public class TrainingVerbs {

    private final Trainings trainings;
    private final Norms norms;
    private final NormVerbs times;
    private final Clock clock;

    TrainingVerbs(Trainings trainings, Norms norms, NormVerbs times, Clock clock) {
        this.trainings = trainings;
        this.norms = norms;
        this.times = times;
        this.clock = clock;
    }

    /** Input of the decision {@code training-variant}; without an earlier training its months are null. */
    public Map<String, Object> facts(String trainingId) {
        RecognitionTraining training = training(trainingId);
        TrainingRequest request = training.view().request();
        Map<String, Object> facts = new HashMap<>();
        facts.put("monthsSinceTrained", lastTrained(training));
        facts.put("groupSize", request.size());
        facts.put("minutesAvailable", request.minutes());
        facts.put("wantsPractice", request.practice());
        return facts;
    }

    // As the partner tells, or as we know ourselves.
    private Integer lastTrained(RecognitionTraining training) {
        return Stream.concat(Stream.of(training), trainings
                        .findByPartnerIdOrderByRequestedOnDescNumberDesc(training.view().partner()).stream())
                .flatMap(one -> Stream.of(one.view().request().trainedOn(), one.view().givenOn()))
                .filter(Objects::nonNull).max(Comparator.naturalOrder())
                .map(day -> (int) ChronoUnit.MONTHS.between(day, today())).orElse(null);
    }

    /** When the partner must be called about our proposal, and after that, when we stop waiting. */
    public Date silenceDue(String trainingId) {
        LocalDate call = afterProposal(trainingId, "trainingReminder");
        return times.startOfWork(today().isBefore(call) ? call : afterProposal(trainingId, "trainingLapse"));
    }

    public Boolean isSilenceOver(String trainingId) {
        return !today().isBefore(afterProposal(trainingId, "trainingLapse"));
    }

    /** When to look whether enough people come. */
    public Date countDue(String trainingId) {
        return times.startOfWork(before(trainingId, "trainingCount"));
    }

    public Boolean hasEnough(String trainingId) {
        RecognitionTraining training = training(trainingId);
        return training.view().registered() >= norms.times(training.branchId(), "trainingAtLeast");
    }

    public Date materialDue(String trainingId) {
        return times.endOfWork(before(trainingId, "trainingMaterial"));
    }

    public Date begins(String trainingId) {
        return Date.from(training(trainingId).view().plannedAt());
    }

    public Date attendanceDue(String trainingId) {
        return times.endOfWork(norms.after(training(trainingId).branchId(), "trainingAttendance", plannedOn(trainingId)));
    }

    public Date evaluationDue(String trainingId) {
        return afterTraining(trainingId, "trainingEvaluation");
    }

    public Date effectDue(String trainingId) {
        return afterTraining(trainingId, "trainingEffect");
    }

    private LocalDate afterProposal(String trainingId, String norm) {
        RecognitionTraining training = training(trainingId);
        return norms.after(training.branchId(), norm, training.proposedOn());
    }

    private Date afterTraining(String trainingId, String norm) {
        RecognitionTraining training = training(trainingId);
        return times.startOfWork(norms.after(training.branchId(), norm, training.view().givenOn()));
    }

    // Never before today: nobody can be late for what was asked just now.
    private LocalDate before(String trainingId, String norm) {
        LocalDate day = norms.before(training(trainingId).branchId(), norm, plannedOn(trainingId));
        return day.isBefore(today()) ? today() : day;
    }

    private LocalDate plannedOn(String trainingId) {
        return LocalDate.ofInstant(training(trainingId).view().plannedAt(), clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private RecognitionTraining training(String id) {
        return trainings.findById(TrainingId.of(id)).orElseThrow();
    }
}
