create table placement (
    id               uuid primary key,
    version          integer not null,
    library_org_id   varchar(40) not null references library_organisation,
    branch_id        varchar(40) not null references branch,
    created_at       timestamptz not null,
    created_by       varchar(64) not null,
    updated_at       timestamptz not null,
    case_id          uuid not null references referral_case,
    kind             varchar(20) not null,
    offering_id      uuid not null references offering,
    run_id           uuid references course_run,
    seated           boolean not null,
    status           varchar(20) not null,
    held_until       timestamptz,
    decline_reason   varchar(20),
    provider_consent boolean,
    programme        varchar(20),
    help_moment      varchar(40),
    started_on       date,
    ended_on         date,
    end_reason       varchar(30),
    certificate      varchar(20),
    check ((kind = 'RUN') = (run_id is not null)),
    check (status <> 'ENDED_EARLY' or end_reason is not null)
);
create index placement_case on placement (case_id);
create index placement_run on placement (run_id) where status in ('OFFERED', 'ACCEPTED', 'STARTED');
-- A case is offered, or takes part in, one thing at a time; a next round comes after the end.
create unique index placement_one_open on placement (case_id) where status in ('OFFERED', 'ACCEPTED', 'STARTED');

create table attendance (
    placement_id uuid not null references placement,
    session_on   date not null,
    mark         varchar(10) not null,
    primary key (placement_id, session_on)
);

-- Which sessions have been registered, also when nobody came.
create table attended_session (
    run_id      uuid not null references course_run,
    session_on  date not null,
    recorded_at timestamptz not null,
    recorded_by varchar(64) not null,
    primary key (run_id, session_on)
);

create table run_fit (
    case_id uuid not null references referral_case,
    run_id  uuid not null references course_run,
    fit     varchar(20) not null,
    primary key (case_id, run_id)
);

create table waitlist_entry (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    case_id        uuid not null references referral_case,
    since          timestamptz not null,
    state          varchar(20) not null
);
create unique index waitlist_entry_one_active on waitlist_entry (case_id) where state in ('WAITING', 'OFFERED');

create table waitlist_offering (
    entry_id    uuid not null references waitlist_entry,
    offering_id uuid not null references offering,
    primary key (entry_id, offering_id)
);
create index waitlist_offering_offering on waitlist_offering (offering_id);

create table follow_up (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    placement_id   uuid not null references placement,
    moment         varchar(20) not null,
    due_on         date not null,
    held_on        date,
    talk           jsonb,
    end_talk       jsonb,
    aftercare_call jsonb
);
create index follow_up_placement on follow_up (placement_id);
