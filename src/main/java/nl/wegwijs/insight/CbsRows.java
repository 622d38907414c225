package nl.wegwijs.insight;

import java.sql.Date;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.course.CbsType;
import nl.wegwijs.course.EducationKind;

/**
 * K45, as Statistics Netherlands asks for it: one row per placement that started in the period, eight fields and no more.
 * Informal learning is not one of its three kinds and stays out, as does who was erased on request.
 */
@Component
class CbsRows {

    static final List<String> HEADER = List.of("Geslacht", "Geboortejaar", "Moedertaal", "Postcode (4 cijfers)", "Gemeentecode",
            "Soort cursus", "Type cursus", "Administratienummer");

    private static final String UNKNOWN = "Onbekend";
    private static final Map<String, String> GENDERS = Map.of("M", "Man", "F", "Vrouw", "X", "Anders");
    private static final Map<String, String> LANGUAGES = Map.of("NT1", "Nederlands", "NT2", "Anders");
    private static final Map<EducationKind, String> KINDS = Map.of(EducationKind.FORMAL, "Formeel",
            EducationKind.NON_FORMAL_PROFESSIONAL, "Non-formeel professional",
            EducationKind.NON_FORMAL_VOLUNTEER, "Non-formeel vrijwilliger");
    private static final Map<CbsType, String> TYPES = Map.of(CbsType.LANGUAGE, "Taal", CbsType.NUMERACY, "Rekenen",
            CbsType.DIGITAL, "Digitaal", CbsType.LANGUAGE_DIGITAL, "Taal en digitaal",
            CbsType.NUMERACY_DIGITAL, "Rekenen en digitaal", CbsType.ALL, "Taal, rekenen en digitaal");

    private static final String STARTED = """
            select person.gender, person.birth_year, person.language_background, person.postcode4, one.municipality_code,
                   course.education_kind, course.cbs_type, person.number
              from wegwijs.placement place
              join wegwijs.referral_case one on one.id = place.case_id
              join wegwijs.participant person on person.id = one.participant_id
              join wegwijs.offering course on course.id = place.offering_id
             where place.started_on >= :from and place.started_on < :until and one.branch_id = any (:branches)
               and course.education_kind <> 'INFORMAL'
               and (one.outcome is null or one.outcome not in ('MERGED', 'ADMIN_ERROR', 'ERASED'))
             order by person.number, place.started_on, place.id""";

    private final NamedParameterJdbcTemplate database;

    CbsRows(JdbcTemplate database) {
        this.database = new NamedParameterJdbcTemplate(database);
    }

    ReportTable of(ReportOrder order) {
        List<List<Object>> rows = database.query(STARTED, Map.of("from", Date.valueOf(order.period().begin()),
                "until", Date.valueOf(order.period().end()), "branches", order.branches().toArray(String[]::new)), (row, n) -> {
                    Integer birthYear = row.getObject("birth_year", Integer.class);
                    String postcode = row.getString("postcode4");
                    return List.<Object>of(GENDERS.getOrDefault(String.valueOf(row.getString("gender")), UNKNOWN),
                            birthYear == null ? UNKNOWN : birthYear,
                            LANGUAGES.getOrDefault(String.valueOf(row.getString("language_background")), UNKNOWN),
                            postcode == null ? UNKNOWN : postcode, row.getString("municipality_code"),
                            KINDS.get(EducationKind.valueOf(row.getString("education_kind"))),
                            TYPES.get(CbsType.valueOf(row.getString("cbs_type"))), row.getString("number"));
                });
        return new ReportTable("CBS", HEADER, rows);
    }
}
