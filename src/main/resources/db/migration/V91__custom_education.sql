create sequence number_mw;
create sequence number_ov;

-- What we and a partner agreed on paper.
create table partner_agreement (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    number         varchar(16) not null unique,
    partner_id     uuid not null references partner_organisation,
    kind           varchar(20) not null,
    starts_on      date not null,
    ends_on        date,
    constraint an_agreement_ends_after_it_starts check (ends_on > starts_on)
);
create index partner_agreement_of on partner_agreement (partner_id, kind);

-- A course that we make for the people of one partner.
create table custom_education (
    id                uuid primary key,
    version           integer not null,
    library_org_id    varchar(40) not null references library_organisation,
    branch_id         varchar(40) not null references branch,
    created_at        timestamptz not null,
    created_by        varchar(64) not null,
    updated_at        timestamptz not null,
    number            varchar(16) not null unique,
    partner_id        uuid not null references partner_organisation,
    form_mark         uuid unique,
    requested_on      date not null,
    target_group      varchar(32) not null,
    question          varchar(500) not null,
    expected          integer not null check (expected between 1 and 60),
    level             varchar(12),
    place             varchar(12) not null,
    from_on           date not null,
    until_on          date not null,
    times             jsonb not null,
    budget            varchar(8),
    work_time         boolean not null,
    domain            varchar(24),
    teacher_available boolean not null,
    provider_id       uuid references partner_organisation,
    offering_id       uuid references offering,
    sessions          integer check (sessions between 1 and 40),
    minutes           integer check (minutes between 15 and 480),
    materials         varchar(120),
    teacher           varchar(12),
    helpers           integer check (helpers >= 0),
    price_cents       bigint check (price_cents >= 0),
    min_participants  integer,
    max_participants  integer check (max_participants between min_participants and 30),
    reworks           integer not null,
    rework_because    varchar(200),
    proposed_on       date,
    wish              varchar(200),
    not_feasible      varchar(20),
    recruit_until     date,
    extended          boolean not null,
    run_id            uuid references course_run,
    mark              integer check (mark between 1 and 5),
    goals_reached     integer check (goals_reached between 0 and 100),
    owner_fields      jsonb not null,
    state             varchar(24) not null,
    constraint a_custom_course_ends_after_it_begins check (until_on >= from_on)
);
create index custom_education_of_partner on custom_education (partner_id, requested_on);
create index custom_education_of_run on custom_education (run_id);
