package nl.wegwijs.process;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;

import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The tables that make history quick to read. They listen to the engine's tables, so they come only where an engine is. */
@Component
class HistoryTables extends EngineMigration {

    private static final String SCRIPT = "db/engine/V100__history.sql";

    HistoryTables() {
        super("100", "history");
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (InputStream script = new ClassPathResource(SCRIPT).getInputStream();
                Statement statement = context.getConnection().createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
