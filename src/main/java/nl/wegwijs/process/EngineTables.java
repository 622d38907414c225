package nl.wegwijs.process;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The first migration: the engine's own create scripts, the sessions of the web apps, and two
 * indexes for the task list, all in schema {@code public}; our tables live in {@code wegwijs}.
 */
@Component
class EngineTables extends EngineMigration {

    private static final List<String> SCRIPTS = List.of(
            engine("engine"), engine("history"), engine("identity"),
            engine("case.engine"), engine("case.history"),
            engine("decision.engine"), engine("decision.history"),
            "org/springframework/session/jdbc/schema-postgresql.sql");

    private static final List<String> TASK_LIST_INDEXES = List.of(
            "create index wegwijs_open_task on act_ru_task (due_date_, id_) where assignee_ is null",
            "create index wegwijs_candidate_group on act_ru_identitylink (group_id_, task_id_)"
                    + " where type_ = 'candidate' and group_id_ is not null");

    EngineTables() {
        super("1", "engine tables");
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String schema = connection.getSchema();
        connection.setSchema("public");
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(script));
        }
        try (Statement statement = connection.createStatement()) {
            for (String index : TASK_LIST_INDEXES) {
                statement.execute(index);
            }
        }
        connection.setSchema(schema);
    }

    private static String engine(String part) {
        return "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
    }
}
