create table skill_assessment (
    id              uuid primary key,
    version         integer not null,
    library_org_id  varchar(40) not null references library_organisation,
    branch_id       varchar(40) not null references branch,
    created_at      timestamptz not null,
    created_by      varchar(64) not null,
    updated_at      timestamptz not null,
    case_id         uuid not null references referral_case,
    participant_id  uuid not null references participant,
    domain          varchar(30) not null,
    status          varchar(20) not null,
    instrument      varchar(30) not null,
    planned_at      timestamptz,
    quiet_room      boolean not null default false,
    taken_on        date,
    raw_result      varchar(40),
    help_needed     varchar(10),
    scale           varchar(20),
    level           varchar(20),
    confidence      varchar(20),
    flag            varchar(30),
    assessor        varchar(64),
    valid_until     date,
    -- A screener never gives more than an indication.
    check (confidence <> 'TESTED' or instrument in ('INTAKE_CANDO', 'TOA', 'PARTNER_RESULT', 'OTHER')),
    check ((scale is null) = (level is null))
);
create index skill_assessment_case on skill_assessment (case_id);
create index skill_assessment_participant on skill_assessment (participant_id, domain, taken_on);

-- One talk about the results per case.
create table result_talk (
    case_id             uuid primary key references referral_case,
    version             integer not null,
    library_org_id      varchar(40) not null references library_organisation,
    branch_id           varchar(40) not null references branch,
    created_at          timestamptz not null,
    created_by          varchar(64) not null,
    updated_at          timestamptz not null,
    held_on             date not null,
    understood          boolean not null,
    agrees              varchar(10) not null,
    own_view            varchar(120),
    share_with_provider boolean not null
);
