create sequence number_vv;

-- A shortage ends when somebody is ready, and also when nobody was found: then it may be reported again.
alter table volunteer_shortage rename column met_at to ended_at;

-- Helpers whom one branch looks for.
create table volunteer_request (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    number         varchar(16) not null unique,
    function       varchar(24) not null,
    people         integer not null check (people between 1 and 20),
    found          integer not null check (found >= 0),
    channel        varchar(24),
    partner_id     uuid references partner_organisation,
    why            varchar(12),
    sent_on        date,
    owner_fields   jsonb not null,
    state          varchar(12) not null,
    constraint an_organisation_is_asked_by_name check ((channel = 'VOLUNTEER_ORGANISATION') = (partner_id is not null))
);
create index volunteer_request_open on volunteer_request (branch_id, function) where state in ('NEW', 'SENT_OUT');
create index volunteer_request_of_partner on volunteer_request (partner_id);

-- How a volunteer fares since being ready.
create table volunteer_guidance (
    volunteer_id     uuid primary key references volunteer on delete cascade,
    version          integer not null,
    library_org_id   varchar(40) not null references library_organisation,
    branch_id        varchar(40) not null references branch,
    created_at       timestamptz not null,
    created_by       varchar(64) not null,
    updated_at       timestamptz not null,
    ready_on         date not null,
    first_matched_on date,
    talked_on        date,
    going_well       boolean not null,
    load             varchar(12),
    hours_per_month  integer check (hours_per_month between 0 and 160),
    wished_training  varchar(32)
);

alter table volunteer add column training_day jsonb;
insert into volunteer_guidance (volunteer_id, version, library_org_id, branch_id, created_at, created_by, updated_at,
                                ready_on, going_well)
select id, 0, library_org_id, branch_id, created_at, created_by, updated_at,
       (updated_at at time zone 'Europe/Amsterdam')::date, false
  from volunteer where state in ('READY', 'PAUSED');
