package nl.wegwijs.insight;

/** How the events of a row are made anew; the row itself must be made before. */
final class FigureEventSql {

    static final String DROP = "delete from wegwijs.figure_event where signal_id = any (:due)";

    private static final String ROW = "row.signal_id, '%s', %s, row.case_id, row.branch_id, row.municipality_code, row.partner_id, "
            + "row.source, row.domain, row.language, row.age_band, row.grain";

    static final String MAKE = """
            with row as materialized (
                select * from wegwijs.figure_row where signal_id = any (:due) and counted)
            insert into wegwijs.figure_event (signal_id, kind, on_day, case_id, branch_id, municipality_code, partner_id, source,
                   domain, language, age_band, grain, head_case, code, reason, confidence, number, whole, moved_on, at)
            select %s,
                   (select first.id from wegwijs.referral_case one join wegwijs.referral_case first
                        on first.participant_id = one.participant_id
                     where one.id = row.case_id order by first.created_at, first.id limit 1),
                   null, null, null, null::int, null::int, null::boolean, null::timestamptz
              from row cross join lateral (values (row.intake_on), (row.started_on)) moment (day) where moment.day is not null
            union all
            select %s, null, null, null, null, place.attended, place.sessions_offered, null, null
              from row join wegwijs.placement place on place.case_id = row.case_id where place.started_on is not null
            union all
            select %s, null, place.status, null, null, null, null, null, null
              from row join wegwijs.placement place on place.case_id = row.case_id where place.accepted_on is not null
            union all
            select %s, null, place.status, place.end_reason, rise.confidence, rise.steps, null, %s, null
              from row join wegwijs.placement place on place.case_id = row.case_id left join lateral (%s) rise on true
             where place.ended_on is not null and place.status in ('COMPLETED', 'ENDED_EARLY')
            union all
            select %s, null, goal.result, null, null, null, null, null, null
              from row join wegwijs.learning_goal goal on goal.case_id = row.case_id
             where row.closed_on is not null and goal.result <> 'DROPPED'
            union all
            select %s, null, null, null, null, (follow.end_talk ->> 'grade')::int, %s, null, null
              from row join wegwijs.placement place on place.case_id = row.case_id
              join wegwijs.follow_up follow on follow.placement_id = place.id
             where follow.end_talk is not null and follow.held_on is not null
            union all
            select %s, null, follow.aftercare_call ->> 'stillUses', null, null, null, null, null, null
              from row join wegwijs.placement place on place.case_id = row.case_id
              join wegwijs.follow_up follow on follow.placement_id = place.id
             where (follow.aftercare_call ->> 'reached')::boolean and follow.held_on is not null
            union all
            select %s, null, follow.aftercare_call ->> 'stillUses', null, null, null, null, null, null
              from row join wegwijs.follow_up follow on follow.case_id = row.case_id
             where (follow.aftercare_call ->> 'reached')::boolean and follow.held_on is not null
            union all
            select %s, null, onward.status, onward.mode, null, said.nth - sent.nth, null, null, onward.sent_at
              from row join wegwijs.onward_referral onward on onward.case_id = row.case_id
              join wegwijs.figure_day sent on sent.day = %s left join wegwijs.figure_day said on said.day = %s
             where onward.sent_at is not null
            union all
            select %s, null, null, null, null, gone.nth - posted.nth, null, null, null
              from row join wegwijs.outgoing_message news on news.signal_id = row.signal_id
              join wegwijs.figure_day posted on posted.day = %s left join wegwijs.figure_day gone on gone.day = %s
             where news.line = 'MAIL' and news.topic = 'SIGNAL_NEWS' and news.state in ('SENT', 'FAILED', 'WAITING')
            union all
            select %s, null, entry.state, null, null, floor(extract(epoch from entry.updated_at - entry.since) / 604800)::int,
                   null, null, null
              from row join wegwijs.waitlist_entry entry on entry.case_id = row.case_id where entry.state in ('PLACED', 'LEFT')
            union all
            select %s, null, pair.state, pair.end_reason, null, null, null, null, null
              from row join wegwijs.volunteer_match pair on pair.case_id = row.case_id where pair.ended_on is not null"""
            .formatted(row("PERSON", "moment.day"), row("STARTED", "place.started_on"), row("YES", "place.accepted_on"),
                    row("ENDED", "place.ended_on"), movedOn(), LevelSql.RISE, row("GOAL", "row.closed_on"),
                    row("TALK", "follow.held_on"), grown(), row("CALL", "follow.held_on"), row("CALL", "follow.held_on"),
                    row("ONWARD", "sent.day"), day("onward.sent_at"), day("onward.responded_at"), row("MAIL", "posted.day"),
                    day("news.posted_at"), day("news.left_at"), row("LIST", day("entry.updated_at")), row("MATCH", "pair.ended_on"));

    private FigureEventSql() {
    }

    private static String row(String kind, String day) {
        return ROW.formatted(kind, day);
    }

    private static String day(String moment) {
        return "(%s at time zone 'Europe/Amsterdam')::date".formatted(moment);
    }

    /** Whether somebody began something else within half a year, here or, as was told, elsewhere. */
    private static String movedOn() {
        return """
                (exists (select from wegwijs.placement next where next.case_id = place.case_id
                            and next.started_on > place.ended_on and next.started_on <= place.ended_on + interval '6 months')
                 or exists (select from wegwijs.case_milestone told where told.case_id = place.case_id
                            and told.milestone = 'ONWARD_STARTED' and told.at > place.ended_on
                            and told.at <= place.ended_on + interval '6 months'))""";
    }

    /** Self-reliance against that of the first end talk of the case, when there was one before. */
    private static String grown() {
        return """
                (follow.end_talk ->> 'selfReliance')::int - (
                    select (first.end_talk ->> 'selfReliance')::int
                      from wegwijs.placement earlier join wegwijs.follow_up first on first.placement_id = earlier.id
                     where earlier.case_id = place.case_id and first.end_talk is not null and first.held_on < follow.held_on
                     order by first.held_on, first.id limit 1)""";
    }
}
