-- What is missing in the offer. One open gap at a time says it; closed ones may repeat.
create table offer_gap (
    id             uuid primary key,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    domain         varchar(24) not null,
    reason         varchar(24) not null,
    offering_id    uuid references offering,
    detected_at    timestamptz not null,
    closed_at      timestamptz
);
create unique index offer_gap_open on offer_gap
    (branch_id, domain, reason, coalesce(offering_id, '00000000-0000-0000-0000-000000000000')) where closed_at is null;
