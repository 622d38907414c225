-- What is missing in the offer. One open gap at a time says it; a closed one may come back.
create table offer_gap (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    domain         varchar(24) not null,
    reason         varchar(24) not null,
    offering_id    uuid references offering,
    closed_at      timestamptz
);
create unique index offer_gap_open on offer_gap
    (branch_id, domain, reason, coalesce(offering_id, '00000000-0000-0000-0000-000000000000')) where closed_at is null;
