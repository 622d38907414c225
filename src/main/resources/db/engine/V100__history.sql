-- One narrow row per process instance that the engine remembers, to search in. Codes only, no person.
create table wegwijs.history_case (
    instance_id  varchar(64) primary key,
    process      varchar(255) not null,
    number       varchar(255) not null,
    branch_id    varchar(64) not null,
    partner_type varchar(24) not null,
    outcome      varchar(24) not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    -- Year and month of the start, as 202611.
    month        integer not null,
    counted      boolean not null default false
);
create index history_case_begun on wegwijs.history_case (process, started_at desc)
    include (branch_id, partner_type, outcome, ended_at, month);
create index history_case_number on wegwijs.history_case (number varchar_pattern_ops);
create index history_case_not_counted on wegwijs.history_case (process) where not counted;

-- How often and how long, summed over ended instances. A star stands for all types or all outcomes together;
-- an empty step is the whole process. A bucket is a length of time, see history_bucket.
create table wegwijs.history_step (
    process      varchar(255) not null,
    branch_id    varchar(64) not null,
    partner_type varchar(24) not null,
    outcome      varchar(24) not null,
    month        integer not null,
    act_id       varchar(255) not null,
    bucket       smallint not null,
    passes       integer not null,
    cases        integer not null,
    gone         integer not null,
    primary key (process, branch_id, partner_type, outcome, month, act_id, bucket)
);

-- Each bucket is a tenth longer than the one before; the first holds what took less than a minute.
create function wegwijs.history_bucket(begun timestamp, ended timestamp) returns smallint language sql immutable as
'select case when extract(epoch from ended - begun) < 60 then 0
             else 1 + floor(ln(extract(epoch from ended - begun) / 60) / ln(1.1)) end::smallint';

-- Which instances changed since their rows were made.
create table wegwijs.history_due (
    instance_id varchar(64) not null
);
insert into wegwijs.history_due select id_ from public.act_hi_procinst;

create table wegwijs.history_state (
    one   smallint primary key check (one = 1),
    as_of timestamptz not null
);

create function wegwijs.history_is_due() returns trigger language plpgsql as $$
begin
    insert into wegwijs.history_due values (new.id_);
    return null;
end
$$;
create trigger history_due_begun after insert on public.act_hi_procinst
    for each row execute function wegwijs.history_is_due();
create trigger history_due_changed after update on public.act_hi_procinst
    for each row when (old.end_time_ is distinct from new.end_time_ or old.business_key_ is distinct from new.business_key_)
    execute function wegwijs.history_is_due();

create function wegwijs.history_is_gone() returns trigger language plpgsql as $$
begin
    delete from wegwijs.history_case where instance_id = old.id_;
    return null;
end
$$;
create trigger history_gone after delete on public.act_hi_procinst
    for each row execute function wegwijs.history_is_gone();

create function wegwijs.history_outcome_is_due() returns trigger language plpgsql as $$
begin
    insert into wegwijs.history_due select id_ from public.act_hi_procinst where business_key_ = new.number;
    return null;
end
$$;
create trigger history_due_outcome after update of outcome on wegwijs.referral_case
    for each row when (old.outcome is distinct from new.outcome)
    execute function wegwijs.history_outcome_is_due();
