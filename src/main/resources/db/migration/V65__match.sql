create table volunteer_match (
    id                  uuid primary key,
    version             integer not null,
    library_org_id      varchar(40) not null references library_organisation,
    branch_id           varchar(40) not null references branch,
    created_at          timestamptz not null,
    created_by          varchar(64) not null,
    updated_at          timestamptz not null,
    placement_id        uuid not null references placement,
    case_id             uuid not null references referral_case,
    volunteer_id        uuid not null references volunteer,
    rhythm              varchar(12) not null,
    minutes             integer not null check (minutes between 60 and 120),
    place               varchar(16) not null,
    first_meeting       timestamptz not null,
    coordinator_present boolean not null,
    started_on          date,
    trial_until         date,
    planned_end         date,
    state               varchar(12) not null,
    participant_click   varchar(8),
    volunteer_click     varchar(8),
    ended_on            date,
    end_reason          varchar(30)
);
create index volunteer_match_case on volunteer_match (case_id);
-- A place has one volunteer at a time.
create unique index volunteer_match_one_open on volunteer_match (placement_id)
    where state in ('PROPOSED', 'TRIAL', 'ACTIVE');
create index volunteer_match_volunteer on volunteer_match (volunteer_id) where state in ('PROPOSED', 'TRIAL', 'ACTIVE');

create table match_misfit (
    case_id      uuid not null references referral_case,
    volunteer_id uuid not null references volunteer,
    primary key (case_id, volunteer_id)
);

drop index placement_one_open;
create unique index placement_one_open on placement (case_id)
    where status in ('PROPOSED', 'OFFERED', 'ACCEPTED', 'STARTED');
