create table partner_organisation (
    id              uuid primary key,
    version         integer not null,
    library_org_id  varchar(40) not null references library_organisation,
    branch_id       varchar(40) not null references branch,
    created_at      timestamptz not null,
    created_by      varchar(64) not null,
    updated_at      timestamptz not null,
    name            varchar(120) not null,
    type            varchar(24) not null,
    category        varchar(16) not null,
    roles           jsonb not null,
    themes          jsonb not null,
    target_groups   jsonb not null,
    service_area    jsonb not null,
    contacts        jsonb not null,
    warm_by_default boolean not null,
    status          varchar(12) not null
);

create table api_client (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    partner_id     uuid not null references partner_organisation,
    key_hash       varchar(64) not null unique,
    key_prefix     varchar(6) not null,
    expires_on     date not null,
    last_used_at   timestamptz
);
