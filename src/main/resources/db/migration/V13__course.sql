create sequence number_gr;

create table offering (
    id                  uuid primary key,
    version             integer not null,
    library_org_id      varchar(40) not null references library_organisation,
    branch_id           varchar(40) not null references branch,
    created_at          timestamptz not null,
    created_by          varchar(64) not null,
    updated_at          timestamptz not null,
    title               varchar(120) not null,
    provider_partner_id uuid references partner_organisation,
    in_library          boolean not null,
    domain              varchar(24) not null,
    scale               varchar(16) not null,
    level_from          varchar(16),
    level_to            varchar(16),
    form                varchar(12) not null,
    education_kind      varchar(24) not null,
    cbs_type            varchar(20) not null,
    target_groups       jsonb not null,
    eligibility         jsonb not null,
    hours_total         integer not null check (hours_total >= 0),
    cost_cents          bigint not null check (cost_cents >= 0),
    certificate         varchar(16) not null,
    assured_on          date not null,
    status              varchar(20) not null
);
create index offering_domain on offering (domain, status);

create table course_run (
    id                uuid primary key,
    version           integer not null,
    library_org_id    varchar(40) not null references library_organisation,
    branch_id         varchar(40) not null references branch,
    created_at        timestamptz not null,
    created_by        varchar(64) not null,
    updated_at        timestamptz not null,
    number            varchar(16) not null unique,
    offering_id       uuid not null references offering,
    title             varchar(120) not null,
    walk_in           boolean not null,
    place             varchar(120) not null,
    starts_on         date not null,
    ends_on           date not null,
    sessions          jsonb not null,
    min_participants  integer not null,
    max_participants  integer not null check (max_participants between 1 and 30),
    seats_held        integer not null check (seats_held >= 0),
    seats_taken       integer not null check (seats_taken >= 0),
    walk_in_counts    jsonb not null,
    confirmed_because varchar(200),
    status            varchar(12) not null,
    constraint no_more_people_than_seats check (seats_held + seats_taken <= max_participants),
    constraint a_walk_in_has_no_seats check (not walk_in or seats_held + seats_taken = 0)
);
create index course_run_of_offering on course_run (offering_id, starts_on);
create index course_run_of_branch on course_run (branch_id, status);

create table referral_route (
    id               uuid primary key,
    version          integer not null,
    library_org_id   varchar(40) not null references library_organisation,
    branch_id        varchar(40) not null references branch,
    created_at       timestamptz not null,
    created_by       varchar(64) not null,
    updated_at       timestamptz not null,
    from_offering_id uuid not null references offering,
    to_offering_id   uuid not null references offering,
    reason           varchar(200) not null,
    agreed_on        date not null
);
create index referral_route_from on referral_route (from_offering_id);
