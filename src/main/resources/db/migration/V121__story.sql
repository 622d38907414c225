-- What changed for somebody, told with consent to the municipality where it began. Gone when the consent is.
create table story (
    id                uuid primary key,
    version           integer not null,
    library_org_id    varchar(40) not null references library_organisation,
    branch_id         varchar(40) not null references branch,
    created_at        timestamptz not null,
    created_by        varchar(64) not null,
    updated_at        timestamptz not null,
    case_id           uuid not null references referral_case,
    participant_id    uuid not null references participant,
    municipality_code varchar(4) not null references municipality,
    told_on           date not null,
    words             varchar(400) not null
);
create index story_of_case on story (case_id);
create index story_of_participant on story (participant_id);
create index story_of_municipality on story (municipality_code, told_on desc);

-- Whose stories stand in a report, so that it goes with the first that may not be told any more.
alter table report_file add stories uuid[] not null default '{}';
