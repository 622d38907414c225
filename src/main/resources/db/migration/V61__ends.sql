-- A case can stand still: where it goes on, since when, until which day.
alter table referral_case
    add column paused_status  varchar(12),
    add column paused_since   timestamptz,
    add column paused_until   date,
    add column paused_because varchar(12),
    add column stale_asked_on date,
    add column forget_on      date,
    add constraint on_hold_means_a_pause check ((status = 'ON_HOLD')
        = (num_nonnulls(paused_status, paused_since, paused_until, paused_because) = 4));
create index case_paused on referral_case (paused_until) where status = 'ON_HOLD';
create index case_to_forget on referral_case (forget_on) where forget_on is not null;

alter table onward_referral
    add column receiver_to_delete boolean not null default false;

-- What was wrong in a case and was put right. Nothing of it changes but the reason, which is forgotten with the person.
create table case_correction (
    id        uuid primary key,
    case_id   uuid not null references referral_case,
    what      varchar(12) not null,
    from_code varchar(24),
    to_code   varchar(24),
    reason    varchar(200),
    at        timestamptz not null,
    by_user   varchar(64) not null
);
create index case_correction_of_case on case_correction (case_id);
create function only_forget_the_reason() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.reason is null and (new.id, new.case_id, new.what, new.from_code, new.to_code, new.at, new.by_user)
            is not distinct from (old.id, old.case_id, old.what, old.from_code, old.to_code, old.at, old.by_user) then
        return new;
    end if;
    raise exception 'Table % is append-only', tg_table_name;
end
$$;
create trigger case_correction_append_only before update or delete on case_correction
    for each row execute function only_forget_the_reason();

-- A call after three months is about a course, or about a case that went on elsewhere.
alter table follow_up
    alter column placement_id drop not null,
    add column case_id uuid references referral_case,
    add constraint of_a_placement_or_a_case check (num_nonnulls(placement_id, case_id) = 1);

-- Facts that came while nobody waited for them; codes only. Each is kept once and told once.
create table kept_fact (
    id            uuid primary key,
    case_id       uuid not null,
    case_number   varchar(16) not null,
    branch_id     varchar(40) not null,
    message       varchar(40) not null,
    variable      varchar(40) not null,
    subject_id    varchar(64) not null,
    routing       jsonb not null,
    arrived_at    timestamptz not null,
    state         varchar(12) not null
);
create unique index kept_fact_once on kept_fact (message, variable, subject_id, routing) where state = 'KEPT';
create index kept_fact_of_case on kept_fact (case_id) where state = 'KEPT';

-- Facts that fit nowhere; a colleague looks at each.
create table late_fact (
    id          uuid primary key,
    case_id     uuid not null,
    case_number varchar(16) not null,
    branch_id   varchar(40) not null,
    message     varchar(40) not null,
    arrived_at  timestamptz not null,
    decision    varchar(12),
    decided_at  timestamptz,
    decided_by  varchar(64)
);
