package nl.wegwijs.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What kind of partner brought a case or signal and how the case ended, by number. Codes only, never a person. */
@Service
@Transactional(readOnly = true)
public class CaseCodes {

    public static final String NO_PARTNER = "SELF";

    private static final String QUESTION = """
            select one.number, one.outcome,
                   coalesce((select partner.type from wegwijs.signal
                               left join wegwijs.partner_organisation partner on partner.id = signal.partner_id
                              where signal.case_id = one.id order by signal.received_at, signal.number limit 1), 'SELF')
              from wegwijs.referral_case one where one.number = any (?)
            union all
            select signal.number, null, coalesce(partner.type, 'SELF') from wegwijs.signal
              left join wegwijs.partner_organisation partner on partner.id = signal.partner_id
             where signal.number = any (?)""";

    private final JdbcTemplate database;

    CaseCodes(JdbcTemplate database) {
        this.database = database;
    }

    /** @param outcome null while the case is open, and for a signal without a case */
    public record Codes(String partnerType, String outcome) {
    }

    /** Numbers that are neither of a case nor of a signal are left out. */
    public Map<String, Codes> of(Collection<String> numbers) {
        String[] asked = numbers.toArray(String[]::new);
        Map<String, Codes> found = new HashMap<>();
        database.query(QUESTION, row -> {
            found.put(row.getString(1), new Codes(row.getString(3), row.getString(2)));
        }, asked, asked);
        return found;
    }
}
