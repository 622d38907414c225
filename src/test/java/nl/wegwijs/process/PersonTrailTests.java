package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The guard against persons in the engine finds what it looks for, in text and in bytes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Story.class, Stage.class, TakenPaths.class})
@ExtendWith(NobodyInTheEngine.class)
class PersonTrailTests extends StoryTelling {

    @Autowired
    private JdbcTemplate database;

    @Test
    void findsTextsBytesAndVariablesOfTheEngine() {
        comesToTheDesk("Spoor");

        assertThat(PersonTrail.places(database, "public", "^contactParticipant$"))
                .contains("act_ru_task.task_def_key_", "act_hi_taskinst.task_def_key_");
        assertThat(PersonTrail.places(database, "public", "Signaal aan de balie")).contains("act_ge_bytearray.bytes_");
        assertThat(PersonTrail.places(database, "public", (String) story.variable("caseNumber")))
                .contains("act_ru_variable.text_");
    }

    @Test
    void findsThePersonWhereThePersonBelongs() {
        Somebody known = comesToTheDesk("Bekend");

        assertThat(stage.everythingAbout(known)).containsExactlyInAnyOrder("participant.given_name", "participant.phone");
    }
}
