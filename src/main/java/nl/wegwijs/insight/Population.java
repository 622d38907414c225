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
    PLACEMENTS_STARTED("Gestarte plaatsingen, naar de startdag",
            """
            select row.*, place.sessions_offered, place.attended, place.started_on as on_day
              from wegwijs.placement place join wegwijs.figure_row row on row.case_id = place.case_id
             where counted and place.started_on is not null"""),
    PLACEMENTS_ACCEPTED("Plaatsingen waar de deelnemer ja zei, naar de dag van het ja",
            """
            select row.*, place.status as place_status, place.accepted_on as on_day
              from wegwijs.placement place join wegwijs.figure_row row on row.case_id = place.case_id
             where counted and place.accepted_on is not null"""),
    PLACEMENTS_ENDED("Plaatsingen die stopten, naar de einddag",
            """
            select row.*, place.status as place_status, place.end_reason, place.ended_on as on_day
              from wegwijs.placement place join wegwijs.figure_row row on row.case_id = place.case_id
             where counted and place.ended_on is not null and place.status in ('COMPLETED', 'ENDED_EARLY')"""),
    /** Old enough to see whether somebody went on. */
    PLACEMENTS_LONG_ENDED("Plaatsingen die minstens een half jaar geleden stopten, naar de einddag",
            """
            select row.*, place.ended_on as on_day,
                   exists (select from wegwijs.placement next where next.case_id = place.case_id
                              and next.started_on > place.ended_on
                              and next.started_on <= place.ended_on + interval '6 months')
                   or exists (select from wegwijs.case_milestone told where told.case_id = place.case_id
                              and told.milestone = 'ONWARD_STARTED' and told.at > place.ended_on
                              and told.at <= place.ended_on + interval '6 months') as moved_on
              from wegwijs.placement place join wegwijs.figure_row row on row.case_id = place.case_id
             where counted and place.status in ('COMPLETED', 'ENDED_EARLY')
               and place.ended_on < (cast(:now as timestamptz) at time zone 'Europe/Amsterdam')::date - interval '6 months'"""),
    LEVELS("Plaatsingen die stopten, met een niveau ervoor en erna op dezelfde schaal, naar de einddag", LevelSql.LEVELS),
    GOALS("Leervragen van afgesloten trajecten, naar de dag van afsluiten",
            """
            select row.*, goal.result as goal_result, row.closed_on as on_day
              from wegwijs.learning_goal goal join wegwijs.figure_row row on row.case_id = goal.case_id
             where counted and row.closed_on is not null and goal.result <> 'DROPPED'"""),
    END_TALKS("Eindgesprekken, naar de dag van het gesprek",
            """
            select row.*, (follow.end_talk ->> 'grade')::numeric as grade, follow.held_on as on_day,
                   (follow.end_talk ->> 'selfReliance')::int - (
                       select (first.end_talk ->> 'selfReliance')::int
                         from wegwijs.placement earlier join wegwijs.follow_up first on first.placement_id = earlier.id
                        where earlier.case_id = place.case_id and first.end_talk is not null
                          and first.held_on < follow.held_on
                        order by first.held_on, first.id limit 1) as self_reliance
              from wegwijs.follow_up follow join wegwijs.placement place on place.id = follow.placement_id
              join wegwijs.figure_row row on row.case_id = place.case_id
             where counted and follow.end_talk is not null and follow.held_on is not null"""),
    LATE_CALLS("Gesprekken na drie maanden waarin iemand is bereikt, naar de dag van het gesprek",
            """
            select row.*, follow.aftercare_call ->> 'stillUses' as still_uses, follow.held_on as on_day
              from wegwijs.follow_up follow left join wegwijs.placement place on place.id = follow.placement_id
              join wegwijs.figure_row row on row.case_id = coalesce(place.case_id, follow.case_id)
             where counted and (follow.aftercare_call ->> 'reached')::boolean and follow.held_on is not null"""),
    ONWARD("Verstuurde doorverwijzingen, naar de dag van versturen",
            """
            select row.*, onward.status as onward_status, onward.mode, onward.sent_at, sent.day as on_day,
                   said.nth - sent.nth as answer_days
              from wegwijs.onward_referral onward join wegwijs.figure_row row on row.case_id = onward.case_id
              join wegwijs.figure_day sent on sent.day = (onward.sent_at at time zone 'Europe/Amsterdam')::date
              left join wegwijs.figure_day said on said.day = (onward.responded_at at time zone 'Europe/Amsterdam')::date
             where counted and onward.sent_at is not null"""),
    POSTED("Berichten aan verwijzers per mail, naar de dag waarop er nieuws was",
            """
            select row.*, posted.day as on_day, gone.nth - posted.nth as post_days
              from wegwijs.outgoing_message news join wegwijs.figure_row row on row.signal_id = news.signal_id
              join wegwijs.figure_day posted on posted.day = (news.posted_at at time zone 'Europe/Amsterdam')::date
              left join wegwijs.figure_day gone on gone.day = (news.left_at at time zone 'Europe/Amsterdam')::date
             where counted and news.line = 'MAIL' and news.topic = 'SIGNAL_NEWS' and news.state in ('SENT', 'FAILED', 'WAITING')"""),
    WAITING("Mensen op de wachtlijst, nu",
            """
            select row.*, floor(extract(epoch from cast(:now as timestamptz) - entry.since) / 604800)::int as weeks,
                   entry.for_match
              from wegwijs.waitlist_entry entry join wegwijs.figure_row row on row.case_id = entry.case_id
             where counted and entry.state in ('WAITING', 'OFFERED', 'EXPIRED')"""),
    LEFT_THE_LIST("Wie van de wachtlijst af ging, naar de laatste wijziging",
            """
            select row.*, entry.state as list_state,
                   floor(extract(epoch from entry.updated_at - entry.since) / 604800)::int as weeks, (entry.updated_at at time zone 'Europe/Amsterdam')::date as on_day
              from wegwijs.waitlist_entry entry join wegwijs.figure_row row on row.case_id = entry.case_id
             where counted and entry.state in ('PLACED', 'LEFT')"""),
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
            select branch_id, state as volunteer_state, participants, abs(hashtext(id::text)) as grain
              from wegwijs.volunteer"""),
    VOLUNTEERS_CAME("Vrijwilligers, naar de dag van aanmelden", """
            select branch_id, (created_at at time zone 'Europe/Amsterdam')::date as on_day, abs(hashtext(id::text)) as grain
              from wegwijs.volunteer where state <> 'REJECTED'"""),
    VOLUNTEERS_LEFT("Vrijwilligers die stopten, naar de laatste dag", """
            select branch_id, last_day as on_day, abs(hashtext(id::text)) as grain
              from wegwijs.volunteer where state = 'LEFT' and last_day is not null"""),
    MATCHES("Koppelingen die stopten, naar de einddag", """
            select row.*, pair.state as pair_state, pair.end_reason, pair.ended_on as on_day
              from wegwijs.volunteer_match pair join wegwijs.figure_row row on row.case_id = pair.case_id
             where counted and pair.ended_on is not null"""),
    OVERRULED("Keren dat iemand een waarschuwing over een gevoelig woord voorbijging", """
            select one.branch_id, (entry.at at time zone 'Europe/Amsterdam')::date as on_day, 0 as grain
              from wegwijs.access_log_entry entry join wegwijs.referral_case one on one.number = entry.case_number
             where entry.action = 'WORD_WARNING_OVERRULED'"""),
    TO_FORGET("Trajecten waarvan de persoon gewist moet zijn, nu", """
            select one.branch_id, 0 as grain
              from wegwijs.referral_case one join wegwijs.participant person on person.id = one.participant_id
             where one.forget_on < (cast(:now as timestamptz) at time zone 'Europe/Amsterdam')::date
               and person.status <> 'ERASED'"""),
    PARTNERS("Partners, nu", "select branch_id, status as partner_status, 0 as grain from wegwijs.partner_organisation");

    private static final Set<Population> EXACT = EnumSet.of(RUNS, VISITS, TRAININGS, PARTNERS, OVERRULED, TO_FORGET);

    private final String sentence;
    private final String sql;

    Population(String sentence, String sql) {
        this.sentence = sentence;
        this.sql = sql;
    }

    String sentence() {
        return sentence;
    }

    String sql() {
        return sql;
    }

    boolean isNow() {
        return this == WAITING || this == VOLUNTEERS || this == PARTNERS || this == TO_FORGET;
    }

    boolean mustBeOld() {
        return this == COHORT;
    }

    /** Of people, and so with all that people can be told apart by. */
    boolean isOfCases() {
        return !isExact() && this != VOLUNTEERS && this != VOLUNTEERS_CAME && this != VOLUNTEERS_LEFT;
    }

    /** Whether this filter, by its column, says anything here. */
    boolean knows(String column) {
        return isOfCases() || this == TRAININGS && column.equals("partner_id");
    }

    /** Groups, organisations, visits and what we did ourselves are no people: they are counted out. */
    boolean isExact() {
        return EXACT.contains(this);
    }
}
