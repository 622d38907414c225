package nl.wegwijs.insight;

import java.util.EnumSet;
import java.util.Set;

/** What figures count, each row with its day, its branch and what it can be filtered by. */
enum Population {
    /** Signals of at least ninety days old: time enough to see what became of them. */
    COHORT("Signalen van minstens 90 dagen oud, naar de dag van het signaal",
            "select row.*, received_on as on_day from wegwijs.figure_row row where counted"),
    SIGNALS("Alle signalen, naar de dag van het signaal",
            "select row.*, received_on as on_day from wegwijs.figure_row row where counted"),
    LEFT_OUT("Signalen die niet meetellen, naar de dag van het signaal",
            "select row.*, received_on as on_day from wegwijs.figure_row row where not counted"),
    TALKS("Trajecten met een intake, naar de dag van de intake",
            "select row.*, intake_on as on_day from wegwijs.figure_row row where counted and intake_on is not null"),
    PEOPLE("Trajecten met een intake of een start, naar de dag daarvan", events("PERSON", "head_case as person")),
    PLACEMENTS_STARTED("Gestarte plaatsingen, naar de startdag", events("STARTED", "number as attended, whole as sessions_offered")),
    PLACEMENTS_ACCEPTED("Plaatsingen waar de deelnemer ja zei, naar de dag van het ja", events("YES", "code as place_status")),
    PLACEMENTS_ENDED("Plaatsingen die stopten, naar de einddag", events("ENDED", "code as place_status, reason as end_reason")),
    /** Old enough to see whether somebody went on. */
    PLACEMENTS_LONG_ENDED("Plaatsingen die minstens een half jaar geleden stopten, naar de einddag", events("ENDED", "moved_on", "on_day < (cast(:now as timestamptz) at time zone 'Europe/Amsterdam')::date - interval '6 months'")),
    LEVELS("Plaatsingen die stopten, met een niveau ervoor en erna op dezelfde schaal, naar de einddag", events("ENDED", "number as steps, confidence as level_confidence", "number is not null")),
    GOALS("Leervragen van afgesloten trajecten, naar de dag van afsluiten", events("GOAL", "code as goal_result")),
    END_TALKS("Eindgesprekken, naar de dag van het gesprek", events("TALK", "number as grade, whole as self_reliance")),
    LATE_CALLS("Gesprekken na drie maanden waarin iemand is bereikt, naar de dag van het gesprek", events("CALL", "code as still_uses")),
    ONWARD("Verstuurde doorverwijzingen, naar de dag van versturen", events("ONWARD", "code as onward_status, reason as mode, at as sent_at, number as answer_days")),
    POSTED("Berichten aan verwijzers per mail, naar de dag waarop er nieuws was", events("MAIL", "number as post_days")),
    WAITING("Mensen op de wachtlijst, nu",
            """
            select row.*, floor(extract(epoch from cast(:now as timestamptz) - entry.since) / 604800)::int as weeks,
                   entry.for_match
              from wegwijs.waitlist_entry entry join wegwijs.figure_row row on row.case_id = entry.case_id
             where counted and entry.state in ('WAITING', 'OFFERED', 'EXPIRED')"""),
    LEFT_THE_LIST("Wie van de wachtlijst af ging, naar de laatste wijziging", events("LIST", "code as list_state, number as weeks")),
    RUNS("Groepen, naar de startdag",
            """
            select branch_id, status as run_status, walk_in, seats_taken, max_participants, starts_on as on_day, 0 as grain
              from wegwijs.course_run"""),
    VISITS("Bezoeken aan inloop, naar de dag van het bezoek",
            """
            select branch_id, (visit ->> 'count')::int as people, (visit ->> 'date')::date as on_day, 0 as grain
              from wegwijs.course_run cross join jsonb_array_elements(walk_in_counts) visit"""),
    TRAININGS("Trainingen van minstens drie maanden geleden, naar de dag van de training",
            """
            select branch_id, partner_id, signals_before, signals_after, given_on as on_day, 0 as grain
              from wegwijs.recognition_training where given_on is not null and signals_after is not null"""),
    VOLUNTEERS("Vrijwilligers, nu", """
            select one.branch_id, one.state as volunteer_state, one.participants, abs(hashtext(one.id::text)) as grain,
                   case when one.state = 'READY' then guidance.hours_per_month end as hours
              from wegwijs.volunteer one left join wegwijs.volunteer_guidance guidance on guidance.volunteer_id = one.id"""),
    INTERNSHIPS("Stageplekken, naar de dag waarop scholen ervan hoorden", """
            select branch_id, places, filled, published_on as on_day, 0 as grain
              from wegwijs.internship where published_on is not null"""),
    VOLUNTEERS_CAME("Vrijwilligers, naar de dag van aanmelden", """
            select branch_id, (created_at at time zone 'Europe/Amsterdam')::date as on_day, abs(hashtext(id::text)) as grain
              from wegwijs.volunteer where state <> 'REJECTED'"""),
    VOLUNTEERS_LEFT("Vrijwilligers die stopten, naar de laatste dag", """
            select branch_id, last_day as on_day, abs(hashtext(id::text)) as grain
              from wegwijs.volunteer where state = 'LEFT' and last_day is not null"""),
    MATCHES("Koppelingen die stopten, naar de einddag", events("MATCH", "code as pair_state, reason as end_reason")),
    OVERRULED("Keren dat iemand een waarschuwing over een gevoelig woord voorbijging", """
            select one.branch_id, (entry.at at time zone 'Europe/Amsterdam')::date as on_day, 0 as grain
              from wegwijs.access_log_entry entry join wegwijs.referral_case one on one.number = entry.case_number
             where entry.action = 'WORD_WARNING_OVERRULED'"""),
    TO_FORGET("Trajecten waarvan de persoon gewist moet zijn, nu", """
            select one.branch_id, 0 as grain
              from wegwijs.referral_case one join wegwijs.participant person on person.id = one.participant_id
             where one.forget_on < (cast(:now as timestamptz) at time zone 'Europe/Amsterdam')::date
               and person.status <> 'ERASED'"""),
    CUSTOM("Aanvragen voor een cursus op maat, naar de dag van de aanvraag", """
            select custom.branch_id, custom.partner_id, custom.state, custom.price_cents, run.seats_taken as people, custom.requested_on as on_day, 0 as grain
              from wegwijs.custom_education custom left join wegwijs.course_run run on run.id = custom.run_id"""),
    AGREEMENTS("Afspraken met partners die nu gelden", """
            select branch_id, partner_id, 0 as grain,
                   ends_on < (cast(:now as timestamptz) at time zone 'Europe/Amsterdam')::date + interval '3 months' as ends_soon,
                   coalesce(evaluated_on, starts_on) < (cast(:now as timestamptz) at time zone 'Europe/Amsterdam')::date - interval '12 months' as not_talked_about
              from wegwijs.partner_agreement
             where state in ('ACTIVE', 'RENEWING') and starts_on <= (cast(:now as timestamptz) at time zone 'Europe/Amsterdam')::date
               and (ends_on is null or ends_on >= (cast(:now as timestamptz) at time zone 'Europe/Amsterdam')::date)"""),
    NEEDS("Leerbehoeften van medewerkers en vrijwilligers, naar de dag van de vraag",
            "select branch_id, state, asked_on as on_day, 0 as grain from wegwijs.training_need"),
    /** Of everybody and everything they learned the last that holds. */
    COMPETENCES("Wat medewerkers en vrijwilligers hebben geleerd, nu", """
            select one.branch_id, abs(hashtext(one.id::text)) as grain,
                   one.valid_until < (cast(:now as timestamptz) at time zone 'Europe/Amsterdam')::date as is_over
              from wegwijs.gained_competence one left join wegwijs.volunteer helper on helper.id = one.volunteer_id
             where coalesce(helper.state, 'READY') <> 'LEFT' and not exists (
                   select from wegwijs.gained_competence later
                    where later.expertise = one.expertise
                      and (later.staff_id = one.staff_id or later.volunteer_id = one.volunteer_id)
                      and (coalesce(later.valid_until, 'infinity'), later.id) > (coalesce(one.valid_until, 'infinity'), one.id))"""),
    PARTNERS("Partners, nu", "select branch_id, status as partner_status, 0 as grain from wegwijs.partner_organisation");

    private static final Set<Population> EXACT = EnumSet.of(RUNS, VISITS, TRAININGS, CUSTOM, INTERNSHIPS, AGREEMENTS, NEEDS,
            PARTNERS, OVERRULED, TO_FORGET);

    /** Of people who help others; they are counted as carefully as those who are helped. */
    private static final Set<Population> OF_HELPERS = EnumSet.of(VOLUNTEERS, VOLUNTEERS_CAME, VOLUNTEERS_LEFT, COMPETENCES);

    private static final Set<Population> NOW = EnumSet.of(WAITING, VOLUNTEERS, COMPETENCES, PARTNERS, AGREEMENTS, TO_FORGET);

    private static final Set<Population> OF_PARTNERS = EnumSet.of(TRAININGS, CUSTOM, AGREEMENTS);

    private final String sentence;
    private final String sql;

    Population(String sentence, String sql) {
        this.sentence = sentence;
        this.sql = sql;
    }

    private static String events(String kind, String columns) {
        return events(kind, columns, "true");
    }

    private static String events(String kind, String columns, String condition) {
        return """
                select case_id, branch_id, municipality_code, partner_id, source, domain, language, age_band, grain, on_day, %s
                  from wegwijs.figure_event where kind = '%s' and %s""".formatted(columns, kind, condition);
    }

    public String sentence() {
        return sentence;
    }

    String sql() {
        return sql;
    }

    boolean isNow() {
        return NOW.contains(this);
    }

    boolean mustBeOld() {
        return this == COHORT;
    }

    /** Of people, and so with all that people can be told apart by. */
    boolean isOfCases() {
        return !isExact() && !OF_HELPERS.contains(this);
    }

    /** Whether this filter, by its column, says anything here. */
    boolean knows(String column) {
        return isOfCases() || OF_PARTNERS.contains(this) && column.equals("partner_id");
    }

    /** Groups, organisations, visits and what we did ourselves are no people: they are counted out. */
    boolean isExact() {
        return EXACT.contains(this);
    }
}
