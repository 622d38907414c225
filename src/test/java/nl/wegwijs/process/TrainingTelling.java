package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.training.PartnerTrainings;
import nl.wegwijs.training.TrainingRequest;
import nl.wegwijs.training.TrainingTopic;

/** The stretches that stories of trainings have in common, of the training of one partner at a time. */
abstract class TrainingTelling extends StoryTelling {

    @Autowired
    PartnerTrainings trainings;
    @Autowired
    ApplicationEventPublisher facts;
    @Autowired
    JdbcTemplate database;

    PartnerId partner;
    String number;

    void isPlanned(String name) {
        asks(name, 8, 180, false);
        story.does("discussTraining", talk(Map.of()));
        story.does("planTraining", plan(today().plusDays(60)));
    }

    void asks(String name, int size, int minutes, boolean practice) {
        partner = stage.referrer(name);
        number = trainings.request(partner, request(size, minutes, practice), Map.of(), UUID.randomUUID()).number();
        story.follows(stage.beside(TrainingProcess.KEY, number));
        assertThat(story.tasks()).containsExactly("discussTraining");
    }

    static TrainingRequest request(int size, int minutes, boolean practice) {
        return new TrainingRequest(TrainingTopic.BOTH, "Klantmanagers", size, minutes, null, practice, null);
    }

    Map<String, Object> talk(Map<String, Object> changed) {
        TrainingRequest asked = trainings.find(partner, number).request();
        Map<String, Object> answers = new HashMap<>(Map.of("result", "YES", "topic", asked.topic().name(),
                "audience", asked.audience(), "size", asked.size(), "minutes", asked.minutes(), "trainedBefore", "NO",
                "practice", asked.practice()));
        answers.putAll(changed);
        return answers;
    }

    Map<String, Object> plan(LocalDate day) {
        return new HashMap<>(Map.of("result", "PLAN", "variant", story.shows("planTraining").get("variant"),
                "plannedAt", LocalDateTime.of(day, LocalTime.of(13, 0)).toString(), "place", "Leerzaal",
                "trainer", story.task("planTraining").getTenantId().equals("duinoord") ? "training-duinoord" : "training",
                "expert", true));
    }

    void signals(int count) {
        for (int n = 0; n < count; n++) {
            String root = story.root();
            story.receives(stage.signalOf(partner, stage.candidate(Somebody.called("Leerling"), Stage.VEENRIJK, null),
                    ConsentAtSource.YES_SPOKEN, false));
            story.follows(root);
        }
    }

    String token() {
        return trainings.find(partner, number).evaluationToken();
    }

    Map<String, Object> row() {
        return database.queryForMap("select * from wegwijs.recognition_training where number = ?", number);
    }
}
