create sequence number_ht;

-- A training in which people at a partner learn to see who could use help, and to talk about it.
create table recognition_training (
    id                 uuid primary key,
    version            integer not null,
    library_org_id     varchar(40) not null references library_organisation,
    branch_id          varchar(40) not null references branch,
    created_at         timestamptz not null,
    created_by         varchar(64) not null,
    updated_at         timestamptz not null,
    number             varchar(16) not null unique,
    partner_id         uuid not null references partner_organisation,
    form_mark          uuid unique,
    requested_on       date not null,
    topic              varchar(20) not null,
    audience           varchar(120) not null,
    size               integer not null,
    minutes            integer not null,
    trained_on         date,
    practice           boolean not null,
    why                varchar(20),
    variant            varchar(12),
    planned_at         timestamptz,
    proposed_on        date,
    place              varchar(120),
    trainer            varchar(64),
    expert             boolean not null,
    wished_on          date,
    registered         integer check (registered between 1 and 99),
    material_ready_on  date,
    evaluation_token   varchar(64) not null unique,
    given_on           date,
    attended           integer check (attended >= 0),
    first_signals      integer check (first_signals >= 0),
    score              numeric(3, 1) check (score between 1 and 10),
    scores             integer check (scores >= 0),
    remember           varchar(200),
    improve            varchar(200),
    signals_before     integer,
    signals_after      integer,
    agreed_action      varchar(200),
    refresher_on       date,
    owner_fields       jsonb not null,
    state              varchar(12) not null
);
create index recognition_training_of_partner on recognition_training (partner_id, requested_on);

-- What somebody who was there thought of it; nobody knows who.
create table training_rating (
    mark        uuid primary key,
    training_id uuid not null references recognition_training,
    score       integer not null check (score between 1 and 10),
    remember    varchar(200),
    improve     varchar(200)
);
create index training_rating_of on training_rating (training_id);
