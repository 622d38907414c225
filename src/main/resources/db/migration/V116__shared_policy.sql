create sequence number_bl;

-- The policy of a library and its partners for some years.
create table shared_policy (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    number         varchar(16) not null unique,
    reason         varchar(12) not null,
    begun_on       date not null,
    points         varchar(1000),
    partners       jsonb not null,
    ambitions      jsonb not null,
    title          varchar(120),
    municipalities jsonb not null,
    from_on        date,
    until_on       date,
    text           varchar(4000),
    adoption       jsonb,
    sent_back      varchar(200),
    reviews        jsonb not null,
    owner_fields   jsonb not null,
    state          varchar(12) not null
);
create unique index a_library_makes_one_policy_at_a_time on shared_policy (library_org_id)
    where state in ('DRAFT', 'CONSULTATION');
create index shared_policy_of_library on shared_policy (library_org_id, state);

-- The question to one partner what it thinks of one draft.
create table policy_feedback (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    policy_id      uuid not null references shared_policy,
    partner_id     uuid not null references partner_organisation,
    asked_on       date not null,
    state          varchar(12) not null,
    remark         varchar(500)
);
create index policy_feedback_of_policy on policy_feedback (policy_id);
create index policy_feedback_of_partner on policy_feedback (partner_id, state);
