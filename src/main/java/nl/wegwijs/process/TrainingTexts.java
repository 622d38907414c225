package nl.wegwijs.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.wegwijs.partner.Partner;
import nl.wegwijs.training.Evaluation;
import nl.wegwijs.training.Ratings;
import nl.wegwijs.training.TrainingRequest;
import nl.wegwijs.training.TrainingView;

/** How forms speak of trainings; says only, decides nothing. */
final class TrainingTexts {

    private TrainingTexts() {
    }

    /** What every form of a training begins with. */
    static Map<String, Object> about(TrainingView training, Partner partner) {
        Map<String, Object> shown = new HashMap<>();
        TrainingRequest request = training.request();
        shown.put("caseNumber", training.number());
        shown.put("partnerText", partner.name());
        shown.put("topicText", request.topic().label());
        shown.put("audienceText", request.audience());
        shown.put("sizeText", people(request.size()) + ", " + request.minutes() + " minuten"
                + (request.practice() ? ", wil oefenen" : ""));
        shown.put("whyText", Optional.ofNullable(request.why()).map(why -> why.label()).orElse("niet gezegd"));
        shown.put("planText", plan(training));
        shown.put("situationText", situation(training));
        return shown;
    }

    private static String plan(TrainingView training) {
        return training.plannedAt() == null ? "nog niet gepland" : training.variant().label() + "; "
                + FormTexts.moment(training.plannedAt()) + "; " + training.place();
    }

    private static String situation(TrainingView training) {
        String wish = training.wishedOn() == null ? "" : "De partner wil graag een andere dag: "
                + FormTexts.day(training.wishedOn()) + ". ";
        String people = training.registered() == null ? "" : "Er zijn " + people(training.registered()) + " aangemeld.";
        return (wish + people).isEmpty() ? "Nog niets bijzonders." : (wish + people).strip();
    }

    private static String people(int number) {
        return number == 1 ? "1 persoon" : number + " mensen";
    }

    /** What was asked for, as answers that may be changed. */
    static Map<String, Object> answers(TrainingRequest request) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("topic", request.topic().name());
        answers.put("audience", request.audience());
        answers.put("size", request.size());
        answers.put("minutes", request.minutes());
        answers.put("trainedBefore", request.trainedOn() == null ? "NO" : "YES");
        answers.put("trainedOn", request.trainedOn() == null ? null : request.trainedOn().toString());
        answers.put("practice", request.practice());
        answers.put("why", request.why() == null ? null : request.why().name());
        return answers;
    }

    static String ratings(Ratings ratings) {
        return ratings.count() == 0 ? "Niemand vulde de link in."
                : "Gemiddeld " + ratings.average() + " van " + people(ratings.count()) + ".\n\n**Onthouden:**\n"
                        + list(ratings.remember()) + "\n\n**Kan beter:**\n" + list(ratings.improve());
    }

    private static String list(List<String> said) {
        return said.isEmpty() ? "- niets" : "- " + String.join("\n- ", said);
    }

    static String evaluation(Evaluation evaluation) {
        return evaluation.average() == null ? "geen cijfers"
                : "een " + evaluation.average() + " van " + people(evaluation.scores());
    }
}
