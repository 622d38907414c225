-- Rows without a key to a person, a case or a placement, and without a moment that could serve as one.
create table report_row (
    id                  uuid primary key,
    library_org_id      varchar(40) not null references library_organisation,
    branch_id           varchar(40) not null references branch,
    kind                varchar(20) not null,
    year                integer not null,
    quarter             integer not null check (quarter between 1 and 4),
    municipality_code   varchar(4),
    web_region          varchar(80),
    birth_year_band     varchar(10),
    gender              varchar(10),
    language_background varchar(10),
    source              varchar(20),
    partner_type        varchar(40),
    domain              varchar(30),
    education_kind      varchar(30),
    cbs_type            varchar(30),
    first_contact       varchar(20),
    intake_lead         varchar(20),
    advice_lead         varchar(20),
    start_lead          varchar(20),
    total_lead          varchar(20),
    outcome             varchar(30),
    level_change        varchar(20)
);
create index report_row_period on report_row (branch_id, year, quarter, kind);
