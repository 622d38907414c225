create sequence number_vw;

create table volunteer (
    id                uuid primary key,
    version           integer not null,
    library_org_id    varchar(40) not null references library_organisation,
    branch_id         varchar(40) not null references branch,
    created_at        timestamptz not null,
    created_by        varchar(64) not null,
    updated_at        timestamptz not null,
    number            varchar(16) not null unique,
    name              varchar(120) not null,
    phone             varchar(12) not null,
    email             varchar(120),
    source            varchar(24) not null,
    source_partner_id uuid references partner_organisation,
    functions         jsonb not null,
    preferences       jsonb not null,
    availability      jsonb not null,
    branches          jsonb not null,
    max_participants  integer not null check (max_participants between 1 and 4),
    participants      integer not null check (participants >= 0),
    home_visits       boolean not null,
    papers            jsonb not null,
    requirements      jsonb not null,
    state             varchar(12) not null,
    last_day          date,
    leave_reason      varchar(12),
    constraint no_more_people_than_agreed check (participants <= max_participants)
);
create index volunteer_of_organisation on volunteer (library_org_id, state);

-- Too few volunteers. One open shortage at a time says it.
create table volunteer_shortage (
    id             uuid primary key,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    function       varchar(24) not null,
    reported_at    timestamptz not null,
    met_at         timestamptz
);
create unique index volunteer_shortage_open on volunteer_shortage (branch_id, function) where met_at is null;
