create table library_organisation (
    id   varchar(40) primary key,
    name varchar(120) not null
);

create table municipality (
    code       varchar(4) primary key check (code ~ '^\d{4}$'),
    name       varchar(80) not null,
    web_region varchar(80)
);

create table branch (
    id                 varchar(40) primary key,
    library_org_id     varchar(40) not null references library_organisation,
    name               varchar(80) not null,
    address            varchar(160),
    municipality_codes jsonb not null,
    rooms              jsonb not null
);

create table closure (
    id        uuid primary key,
    branch_id varchar(40) not null references branch,
    first_day date not null,
    last_day  date not null check (last_day >= first_day)
);
create index closure_of_branch on closure (branch_id, last_day);

create table norm (
    library_org_id varchar(40) not null references library_organisation,
    norm_key       varchar(40) not null,
    term           varchar(8) not null,
    primary key (library_org_id, norm_key)
);

-- For tables that are written once: what somebody did or agreed to is never rewritten.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'Table % is append-only', tg_table_name;
end
$$;
