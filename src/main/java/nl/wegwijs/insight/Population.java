package nl.wegwijs.insight;

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
    GOALS("Leervragen van afgesloten trajecten, naar de dag van afsluiten",
            """
            select row.*, goal.result as goal_result, row.closed_on as on_day
              from wegwijs.learning_goal goal join wegwijs.figure_row row on row.case_id = goal.case_id
             where counted and row.closed_on is not null and goal.result <> 'DROPPED'"""),
    END_TALKS("Eindgesprekken, naar de dag van het gesprek",
            """
            select row.*, (follow.end_talk ->> 'grade')::numeric as grade, follow.held_on as on_day
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
            select row.*, onward.status as onward_status, onward.mode, onward.sent_at,
                   (onward.sent_at at time zone 'Europe/Amsterdam')::date as on_day
              from wegwijs.onward_referral onward join wegwijs.figure_row row on row.case_id = onward.case_id
             where counted and onward.sent_at is not null"""),
    WAITING("Mensen op de wachtlijst, nu",
            """
            select row.*, floor(extract(epoch from cast(:now as timestamptz) - entry.since) / 604800)::int as weeks
              from wegwijs.waitlist_entry entry join wegwijs.figure_row row on row.case_id = entry.case_id
             where counted and entry.state in ('WAITING', 'OFFERED', 'EXPIRED')"""),
    LEFT_THE_LIST("Wie van de wachtlijst af ging, naar de laatste wijziging",
            """
            select row.*, entry.state as list_state, (entry.updated_at at time zone 'Europe/Amsterdam')::date as on_day
              from wegwijs.waitlist_entry entry join wegwijs.figure_row row on row.case_id = entry.case_id
             where counted and entry.state in ('PLACED', 'LEFT')"""),
    RUNS("Groepen, naar de startdag",
            """
            select branch_id, status as run_status, walk_in, seats_taken, max_participants, starts_on as on_day,
                   (select coalesce(sum((visit ->> 'count')::int), 0)
                      from jsonb_array_elements(walk_in_counts) visit) as visits, 0 as grain
              from wegwijs.course_run"""),
    VOLUNTEERS("Vrijwilligers, nu", """
            select branch_id, state as volunteer_state, participants, abs(hashtext(id::text)) as grain
              from wegwijs.volunteer"""),
    PARTNERS("Partners, nu", "select branch_id, status as partner_status, 0 as grain from wegwijs.partner_organisation");

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
        return this == WAITING || this == VOLUNTEERS || this == PARTNERS;
    }

    boolean mustBeOld() {
        return this == COHORT;
    }

    /** Of people, and so with all that people can be told apart by. */
    boolean isOfCases() {
        return this != RUNS && this != VOLUNTEERS && this != PARTNERS;
    }

    /** Groups and organisations are no people: they are counted out. */
    boolean isExact() {
        return this == RUNS || this == PARTNERS;
    }
}
