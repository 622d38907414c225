create sequence number_lb;
create sequence number_ik;

-- Something that people of one branch must learn.
create table training_need (
    id                uuid primary key,
    version           integer not null,
    library_org_id    varchar(40) not null references library_organisation,
    branch_id         varchar(40) not null references branch,
    created_at        timestamptz not null,
    created_by        varchar(64) not null,
    updated_at        timestamptz not null,
    number            varchar(16) not null unique,
    origin            varchar(12) not null,
    asked_on          date not null,
    expertise         varchar(24),
    audience          varchar(12),
    persons           integer check (persons between 1 and 200),
    reason            varchar(16),
    before_on         date,
    national_training boolean not null,
    own_trainer       boolean not null,
    catalogue_fit     integer not null check (catalogue_fit between 0 and 100),
    specific_need     boolean not null,
    repeating         boolean not null,
    source            varchar(12),
    staff             jsonb not null,
    volunteers        jsonb not null,
    first_day         date,
    last_day          date check (last_day >= first_day),
    mark              integer check (mark between 1 and 10),
    uses_it           varchar(8),
    owner_fields      jsonb not null,
    state             varchar(12) not null
);
create index training_need_of_branch on training_need (branch_id, asked_on);

-- The buying of a training, or having it developed.
create table procurement (
    need_id         uuid primary key references training_need,
    version         integer not null,
    library_org_id  varchar(40) not null references library_organisation,
    branch_id       varchar(40) not null references branch,
    created_at      timestamptz not null,
    created_by      varchar(64) not null,
    updated_at      timestamptz not null,
    suppliers       jsonb not null,
    ask             varchar(800),
    deadline        date,
    budget_cents    bigint not null check (budget_cents >= 0),
    quotes          jsonb not null,
    choice          uuid,
    choice_because  varchar(200),
    refused_because varchar(200),
    order_number    varchar(16) unique,
    requirements    varchar(800),
    pilot_on        date,
    rights          varchar(8),
    reworks         integer not null,
    pilot_points    varchar(200),
    state           varchar(16) not null
);

-- What a member of the staff or a volunteer can do since a day.
create table gained_competence (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    staff_id       varchar(64),
    volunteer_id   uuid references volunteer on delete cascade,
    expertise      varchar(24) not null,
    obtained_on    date not null,
    valid_until    date check (valid_until >= obtained_on),
    by_partner     uuid references partner_organisation,
    constraint somebody_gained_it check (num_nonnulls(staff_id, volunteer_id) = 1)
);
create index gained_competence_ends on gained_competence (valid_until);

-- Too few people at one branch who know something, until somebody learned it.
create table knowledge_shortage (
    id             uuid primary key,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    expertise      varchar(24) not null,
    reported_at    timestamptz not null,
    met_at         timestamptz
);
create unique index one_open_knowledge_shortage on knowledge_shortage (branch_id, expertise) where met_at is null;
