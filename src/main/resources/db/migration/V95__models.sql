-- What process owners upload waits here; nothing of it reaches the engine's tables before it is published.
create table model_draft (
    id                     uuid primary key,
    origin                 varchar(8) not null,
    author                 varchar(64) not null,
    uploaded_at            timestamptz not null,
    note                   varchar(200) not null,
    status                 varchar(12) not null,
    news                   varchar(500),
    publish_at             timestamptz,
    published_by           varchar(64),
    published_at           timestamptz,
    deployment_id          varchar(64),
    replaced_deployment_id varchar(64),
    ended_by               varchar(64),
    ended_at               timestamptz
);
create index model_draft_due on model_draft (publish_at) where publish_at is not null;

create table model_draft_file (
    draft_id uuid not null references model_draft,
    name     varchar(100) not null,
    content  bytea not null,
    basis    varchar(64),
    primary key (draft_id, name)
);

create table model_draft_problem (
    draft_id uuid not null references model_draft,
    file     varchar(100) not null,
    element  varchar(200),
    sentence varchar(1000) not null
);
create index model_draft_problem_draft on model_draft_problem (draft_id);

-- One row per live file; the shipped mark is that of the last release that brought a file of this name.
create table live_file (
    name         varchar(100) primary key,
    mark         varchar(64) not null,
    shipped_mark varchar(64),
    since        timestamptz not null,
    changed_by   varchar(64) not null,
    draft_id     uuid references model_draft
);

-- The sets that went live, in order; the newest is the one that new cases begin with.
create table live_set (
    number        bigint generated always as identity primary key,
    deployment_id varchar(64) not null unique,
    since         timestamptz not null
);
