package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for persons in every text and byte of a schema. */
final class PersonTrail {

    private PersonTrail() {
    }

    /** The columns, as {@code table.column}, in which this regular expression is found. */
    static List<String> places(JdbcTemplate database, String schema, String marks) {
        List<String> places = new ArrayList<>();
        database.query("""
                select table_name, column_name, data_type from information_schema.columns
                join information_schema.tables using (table_schema, table_name)
                where table_schema = ? and table_type = 'BASE TABLE'
                and data_type in ('character varying', 'text', 'jsonb', 'json', 'bytea', 'character')""",
                row -> {
                    String table = row.getString(1);
                    String column = row.getString(2);
                    String text = "bytea".equals(row.getString(3)) ? "encode(\"" + column + "\", 'escape')"
                            : "\"" + column + "\"::text";
                    if (Boolean.TRUE.equals(database.queryForObject("select exists (select 1 from " + schema + ".\""
                            + table + "\" where " + text + " ~* ?)", Boolean.class, marks))) {
                        places.add(table + "." + column);
                    }
                }, schema);
        return places;
    }
}
