create sequence number_rv;

-- A partner asks for a room of ours, once or for some weeks.
create table facility_request (
    id              uuid primary key,
    version         integer not null,
    library_org_id  varchar(40) not null references library_organisation,
    branch_id       varchar(40) not null references branch,
    created_at      timestamptz not null,
    created_by      varchar(64) not null,
    updated_at      timestamptz not null,
    number          varchar(16) not null unique,
    partner_id      uuid not null references partner_organisation,
    form_mark       uuid unique,
    requested_on    date not null,
    purpose         varchar(12) not null,
    slots           jsonb not null,
    expected        integer not null check (expected between 1 and 100),
    room            varchar(120),
    conditions      varchar(200),
    declined_because varchar(200),
    visitors        integer check (visitors >= 0),
    owner_fields    jsonb not null,
    state           varchar(12) not null
);
create index facility_request_of_partner on facility_request (partner_id, requested_on);
create index facility_request_of_branch on facility_request (branch_id, state);
