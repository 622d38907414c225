package nl.wegwijs.process;

/** How the rows of the history are made from the engine's tables. */
final class HistoryRowSql {

    static final String TAKE = """
            with taken as (delete from wegwijs.history_due
                            where ctid in (select ctid from wegwijs.history_due limit ?) returning instance_id)
            select distinct instance_id from taken""";

    static final String INSTANCES = """
            select id_, proc_def_key_, coalesce(business_key_, ''), tenant_id_ from public.act_hi_procinst
             where id_ = any (?) and tenant_id_ is not null and proc_def_key_ is not null""";

    /** The steps of the instances {@code ids}, each with the row it belongs to. */
    static final String PASSES = """
            select one.instance_id, one.process, one.branch_id, one.partner_type, one.outcome, one.month, step.act_id_ as act_id,
                   case when step.end_time_ is null then -1
                        else wegwijs.history_bucket(step.start_time_, step.end_time_) end as bucket,
                   row_number() over (partition by step.proc_inst_id_, step.act_id_ order by step.start_time_, step.id_) = 1 as first,
                   step.end_time_ is not null and coalesce(step.act_inst_state_, 0) <> 2 as gone
              from wegwijs.history_case one join public.act_hi_actinst step on step.proc_inst_id_ = one.instance_id
             where %1$s and step.act_type_ <> 'multiInstanceBody'
            union all
            select one.instance_id, one.process, one.branch_id, one.partner_type, one.outcome, one.month, '',
                   case when one.ended_at is null then -1
                        else wegwijs.history_bucket(one.started_at at time zone 'UTC', one.ended_at at time zone 'UTC') end,
                   true, one.ended_at is not null
              from wegwijs.history_case one where %1$s""";

    /** Adds the instances {@code ids} to the sums, or takes them away when {@code sign} is -1. */
    static final String SUM = """
            with pass as (%s)
            insert into wegwijs.history_step as sum (process, branch_id, partner_type, outcome, month, act_id, bucket,
                   passes, cases, gone)
            select process, branch_id, coalesce(partner_type, '*'), coalesce(outcome, '*'), month, act_id, bucket,
                   :sign * count(*), :sign * count(*) filter (where first), :sign * count(*) filter (where gone)
              from pass
             group by process, branch_id, month, act_id, bucket,
                   grouping sets ((partner_type, outcome), (partner_type), (outcome), ())
             order by 1, 2, 3, 4, 5, 6, 7
            on conflict (process, branch_id, partner_type, outcome, month, act_id, bucket) do update set
                   passes = sum.passes + excluded.passes, cases = sum.cases + excluded.cases,
                   gone = sum.gone + excluded.gone""".formatted(PASSES.formatted("one.instance_id = any (:ids)"));

    /** Those whose codes are no longer what they were counted with. */
    static final String COUNTED_OTHERWISE = """
            select one.instance_id from wegwijs.history_case one
              join unnest(:ids, :partners, :outcomes) now(instance_id, partner_type, outcome) using (instance_id)
             where one.counted and (one.partner_type, one.outcome) <> (now.partner_type, now.outcome)""";

    static final String KEEP = """
            insert into wegwijs.history_case as kept (instance_id, process, number, branch_id, partner_type, outcome,
                   started_at, ended_at, month)
            select engine.id_, engine.proc_def_key_, coalesce(engine.business_key_, ''), engine.tenant_id_,
                   now.partner_type, now.outcome, engine.start_time_ at time zone :zone, engine.end_time_ at time zone :zone,
                   to_char(engine.start_time_ at time zone :zone at time zone 'Europe/Amsterdam', 'YYYYMM')::integer
              from unnest(:ids, :partners, :outcomes) now(instance_id, partner_type, outcome)
              join public.act_hi_procinst engine on engine.id_ = now.instance_id
            on conflict (instance_id) do update set number = excluded.number, partner_type = excluded.partner_type,
                   outcome = excluded.outcome, ended_at = excluded.ended_at,
                   counted = kept.counted and (kept.partner_type, kept.outcome) = (excluded.partner_type, excluded.outcome)""";

    static final String COUNT = """
            update wegwijs.history_case set counted = true
             where instance_id = any (:ids) and ended_at is not null and not counted returning instance_id""";

    private HistoryRowSql() {
    }
}
