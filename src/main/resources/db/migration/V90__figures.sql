-- One narrow row per signal with what became of it. No person and no key to one; the age is a band of four.
-- It outlives the person: what a case was about stays when its person is forgotten.
create table figure_row (
    signal_id         uuid primary key,
    case_id           uuid,
    library_org_id    varchar(40) not null,
    branch_id         varchar(40) not null,
    municipality_code varchar(4),
    partner_id        uuid,
    partner_type      varchar(24),
    source            varchar(16) not null,
    channel           varchar(8) not null,
    domain            varchar(24),
    language          varchar(8),
    age_band          varchar(10),
    signal_status     varchar(20) not null,
    outcome           varchar(24),
    counted           boolean not null,
    no_shows          integer not null,
    proceeds          boolean not null,
    received_on       date not null,
    accepted_on       date,
    reached_on        date,
    consent_on        date,
    intake_on         date,
    assessed_on       date,
    advised_on        date,
    placed_on         date,
    started_on        date,
    completed_on      date,
    goal_on           date,
    closed_on         date,
    contact_days      integer,
    intake_days       integer,
    advice_days       integer,
    start_days        integer,
    total_days        integer,
    -- Decides how sets that hold this row are rounded. Never shown, drawn once.
    grain             integer not null default floor(random() * 1000000)
);
create index figure_row_received on figure_row (received_on);
create index figure_row_intake on figure_row (intake_on) where intake_on is not null;
create index figure_row_case on figure_row (case_id) where case_id is not null;

-- What changed since the rows were made: a signal (S), a case (C) or a person (P).
create table figure_due (
    what char(1) not null,
    id   uuid not null
);
insert into figure_due select 'S', id from signal;

create table figure_state (
    one   smallint primary key check (one = 1),
    as_of timestamptz not null
);

create function figure_is_due() returns trigger language plpgsql as $$
begin
    if tg_argv[0] = 'S' then
        insert into wegwijs.figure_due values ('S', new.id);
    elsif tg_argv[0] = 'P' then
        insert into wegwijs.figure_due values ('P', new.id);
    elsif tg_argv[1] = 'id' then
        insert into wegwijs.figure_due values ('C', new.id);
    else
        insert into wegwijs.figure_due values ('C', new.case_id);
    end if;
    return null;
end
$$;
create trigger figure_due_signal after insert or update on signal
    for each row execute function figure_is_due('S');
create trigger figure_due_case after insert or update on referral_case
    for each row execute function figure_is_due('C', 'id');
create trigger figure_due_milestone after insert or update on case_milestone
    for each row execute function figure_is_due('C', 'case_id');
create trigger figure_due_intake after insert or update on intake
    for each row execute function figure_is_due('C', 'case_id');
create trigger figure_due_goal after insert or update on learning_goal
    for each row execute function figure_is_due('C', 'case_id');
create trigger figure_due_placement after insert or update on placement
    for each row execute function figure_is_due('C', 'case_id');
create trigger figure_due_onward after insert or update on onward_referral
    for each row execute function figure_is_due('C', 'case_id');
create trigger figure_due_assessment after insert or update on skill_assessment
    for each row execute function figure_is_due('C', 'case_id');
create trigger figure_due_participant after update of birth_year, language_background on participant
    for each row when (old.birth_year is distinct from new.birth_year
        or old.language_background is distinct from new.language_background)
    execute function figure_is_due('P');
