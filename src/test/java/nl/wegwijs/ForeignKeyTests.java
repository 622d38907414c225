package nl.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.wegwijs.insight.ManagementDigest;
import nl.wegwijs.process.Today;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.ApplicationModule;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManagerFactory;

/** A foreign key may point only where an import may point; the database itself is asked. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ForeignKeyTests {

    private static final String HOUSE = "nl.wegwijs.";

    private static final String FOREIGN_KEYS = """
            select child.relname as child, parent.relname as parent
            from pg_constraint c
            join pg_class child on child.oid = c.conrelid
            join pg_class parent on parent.oid = c.confrelid
            join pg_namespace n on n.oid = child.relnamespace
            where c.contype = 'f' and n.nspname = 'wegwijs'
            """;

    // Written with plain SQL.
    private static final Map<String, Class<?>> WITHOUT_ENTITY = Map.of(
            "digest_day", ManagementDigest.class, "model_move", Today.class, "model_move_case", Today.class,
            "model_trial", Today.class);

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private EntityManagerFactory entities;

    @Test
    void pointsForeignKeysOnlyWhereImportsMayPoint() {
        assertThat(database.queryForList(FOREIGN_KEYS)).isNotEmpty();
        assertThat(keysAgainstTheArrows()).isEmpty();
    }

    @Test
    void knowsTheRoomOfEveryTableInAForeignKey() {
        assertThat(database.queryForList(FOREIGN_KEYS)).isNotEmpty()
                .flatExtracting(Map::values).isSubsetOf(roomOfTable().keySet());
    }

    @Test
    @Transactional
    void noticesAKeyAgainstTheArrows() {
        database.execute("alter table wegwijs.branch add column partner uuid references wegwijs.partner_organisation");
        assertThat(keysAgainstTheArrows()).containsExactly("branch -> partner_organisation");
    }

    private List<String> keysAgainstTheArrows() {
        Map<String, Package> rooms = roomOfTable();
        return database.queryForList(FOREIGN_KEYS).stream()
                .filter(key -> !mayPoint(rooms.get(key.get("child")), rooms.get(key.get("parent"))))
                .map(key -> key.get("child") + " -> " + key.get("parent"))
                .toList();
    }

    private static boolean mayPoint(Package from, Package to) {
        String target = to.getName().substring(HOUSE.length());
        // The conductor has no plan of its own: it may know every room.
        ApplicationModule plan = from.getAnnotation(ApplicationModule.class);
        return from.equals(to) || plan == null || List.of(plan.allowedDependencies()).contains(target);
    }

    private Map<String, Package> roomOfTable() {
        Map<String, Package> rooms = new HashMap<>();
        MappingMetamodelImplementor tables = entities.unwrap(SessionFactoryImplementor.class).getRuntimeMetamodels()
                .getMappingMetamodel();
        tables.forEachEntityDescriptor(entity -> rooms.put(
                bare(((AbstractEntityPersister) entity).getTableName()), entity.getMappedClass().getPackage()));
        tables.forEachCollectionDescriptor(collection -> rooms.put(
                bare(((AbstractCollectionPersister) collection).getTableName()),
                collection.getOwnerEntityPersister().getMappedClass().getPackage()));
        WITHOUT_ENTITY.forEach((table, room) -> rooms.put(table, room.getPackage()));
        return rooms;
    }

    private static String bare(String table) {
        return table.substring(table.lastIndexOf('.') + 1);
    }
}
