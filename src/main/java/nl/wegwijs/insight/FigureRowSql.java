package nl.wegwijs.insight;

/** How a row is made from a signal and its case. */
final class FigureRowSql {

    /** Of signals {@code due}, in {@code year}. What a forgotten person leaves empty keeps what it was, unless erased on request. */
    static final String UPSERT = """
            with milestone as (
                select case_id,
                       %s
                  from wegwijs.case_milestone
                 where case_id in (select case_id from wegwijs.signal where id = any (:due))
                 group by case_id)
            insert into wegwijs.figure_row (signal_id, case_id, library_org_id, branch_id, municipality_code, partner_id,
                   partner_type, source, channel, domain, language, age_band, signal_status, outcome, counted, no_shows,
                   proceeds, received_on, accepted_on, reached_on, consent_on, intake_on, assessed_on, advised_on,
                   placed_on, started_on, completed_on, goal_on, closed_on)
            select signal.id, one.id, signal.library_org_id, coalesce(one.branch_id, signal.branch_id),
                   coalesce(one.municipality_code, signal.candidate ->> 'municipalityCode'), signal.partner_id,
                   partner.type, signal.source, signal.channel,
                   coalesce((select domain from wegwijs.learning_goal goal where goal.case_id = one.id
                              order by position limit 1), signal.need_domains ->> 0),
                   case when one.outcome is distinct from 'ERASED' then coalesce(person.language_background, 'UNKNOWN') end,
                   case when person.birth_year is null or one.outcome = 'ERASED' then null
                        when cast(:year as integer) - person.birth_year < 25 then 'UNDER_25' when cast(:year as integer) - person.birth_year < 45 then 'FROM_25'
                        when cast(:year as integer) - person.birth_year < 65 then 'FROM_45' else 'FROM_65' end,
                   signal.status, one.outcome, coalesce(one.outcome not in ('MERGED', 'ADMIN_ERROR', 'ERASED'), true),
                   coalesce(one.no_shows, 0), coalesce(talk.result = 'PROCEED', false),
                   (signal.received_at at time zone 'Europe/Amsterdam')::date,
                   case when signal.status = 'ACCEPTED' then coalesce(accepted,
                        (signal.status_since at time zone 'Europe/Amsterdam')::date) end,
                   coalesce(reached, intake), consent, intake, assessed, coalesce(advised, onward_started),
                   (select min(started_on) from wegwijs.placement where placement.case_id = one.id),
                   least(started, onward_started),
                   least((select min(ended_on) from wegwijs.placement where placement.case_id = one.id
                             and (status = 'COMPLETED' or end_reason in ('GOAL_REACHED', 'COMPLETED'))),
                         (select min(coalesce(ended_on, updated_at::date)) from wegwijs.onward_referral onward
                           where onward.case_id = one.id and status = 'COMPLETED')),
                   (select min(measured_on) from wegwijs.learning_goal goal
                     where goal.case_id = one.id and result = 'REACHED'),
                   closed
              from wegwijs.signal signal
              left join wegwijs.referral_case one on one.id = signal.case_id and signal.status = 'ACCEPTED'
              left join wegwijs.participant person on person.id = one.participant_id
              left join wegwijs.partner_organisation partner on partner.id = signal.partner_id
              left join wegwijs.intake talk on talk.case_id = one.id
              left join milestone on milestone.case_id = one.id
             where signal.id = any (:due)
            on conflict (signal_id) do update set
                   case_id = excluded.case_id, branch_id = excluded.branch_id,
                   municipality_code = coalesce(excluded.municipality_code, figure_row.municipality_code),
                   partner_type = excluded.partner_type, channel = excluded.channel,
                   domain = coalesce(excluded.domain, figure_row.domain),
                   language = case when excluded.outcome = 'ERASED' then null
                       when excluded.language = 'UNKNOWN' then coalesce(figure_row.language, 'UNKNOWN')
                       else excluded.language end,
                   age_band = case when excluded.outcome = 'ERASED' then null
                       else coalesce(excluded.age_band, figure_row.age_band) end,
                   signal_status = excluded.signal_status, outcome = excluded.outcome, counted = excluded.counted,
                   no_shows = excluded.no_shows, proceeds = excluded.proceeds or figure_row.proceeds,
                   accepted_on = excluded.accepted_on, reached_on = excluded.reached_on,
                   consent_on = excluded.consent_on, intake_on = excluded.intake_on,
                   assessed_on = excluded.assessed_on, advised_on = excluded.advised_on,
                   placed_on = excluded.placed_on, started_on = excluded.started_on,
                   completed_on = excluded.completed_on, goal_on = excluded.goal_on, closed_on = excluded.closed_on"""
            .formatted(String.join(",\n", day("ACCEPTED", "accepted"), day("REACHED", "reached"),
                    day("CONSENT", "consent"), day("INTAKE", "intake"), day("ASSESSED", "assessed"),
                    day("ADVISED", "advised"), day("STARTED", "started"), day("ONWARD_STARTED", "onward_started"),
                    day("CLOSED", "closed")));

    /** The days between which is counted, of these signals. */
    static final String DAYS = """
            select row.signal_id, row.received_on, row.accepted_on, row.intake_on, row.advised_on, row.started_on,
                   (tried.at at time zone 'Europe/Amsterdam')::date as attempt_on
              from wegwijs.figure_row row
              left join wegwijs.case_milestone tried on tried.case_id = row.case_id and tried.milestone = 'FIRST_ATTEMPT'
             where row.signal_id = any (:due)""";

    private FigureRowSql() {
    }

    private static String day(String milestone, String name) {
        return "(max(at) filter (where milestone = '%s') at time zone 'Europe/Amsterdam')::date as %s"
                .formatted(milestone, name);
    }
}
