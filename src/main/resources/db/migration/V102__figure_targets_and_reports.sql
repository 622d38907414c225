-- What a library wants to reach, from its own policy or from an agreement.
create table figure_target (
    library_org_id varchar(40) not null,
    figure_id      varchar(8) not null,
    value          numeric(8, 1) not null check (value >= 0),
    source         varchar(10) not null check (source in ('POLICY', 'AGREEMENT')),
    set_at         timestamptz not null,
    set_by         varchar(64) not null,
    primary key (library_org_id, figure_id)
);

-- Reports as they were made. Who may see all branches in one may fetch it.
create table report_file (
    id             uuid primary key,
    library_org_id varchar(40) not null,
    branches       varchar(40)[] not null,
    paper          varchar(16) not null,
    about          varchar(120),
    period         varchar(8) not null,
    file_name      varchar(160) not null,
    content        bytea not null,
    made_at        timestamptz not null,
    made_by        varchar(64) not null,
    kept_until     date not null
);
create index report_file_list on report_file (library_org_id, made_at desc);

create table report_schedule (
    library_org_id varchar(40) not null,
    paper          varchar(16) not null,
    every          varchar(8) not null check (every in ('MONTH', 'HALF')),
    set_at         timestamptz not null,
    set_by         varchar(64) not null,
    made_until     date not null,
    primary key (library_org_id, paper)
);
