create sequence number_st;
create sequence number_si;

-- A place, or several alike, for interns.
create table internship (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    number         varchar(16) not null unique,
    plan           jsonb,
    places         integer not null check (places between 0 and 5),
    filled         integer not null,
    published_on   date,
    owner_fields   jsonb not null,
    state          varchar(12) not null,
    constraint no_more_interns_than_places check (filled between 0 and places)
);
create index internship_of_branch on internship (branch_id, state);

-- A student of a school who helps for a while.
create table intern (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    number         varchar(16) not null unique,
    internship_id  uuid not null references internship,
    school_id      uuid not null references partner_organisation,
    form_mark      uuid unique,
    student        jsonb not null,
    minor          boolean not null,
    requirements   jsonb not null,
    papers         jsonb not null,
    assignments    jsonb not null,
    half_way       jsonb,
    final_talk     jsonb,
    handovers      jsonb not null,
    owner_fields   jsonb not null,
    ended_on       date,
    state          varchar(12) not null
);
create index intern_of_internship on intern (internship_id);
create index intern_of_school on intern (school_id);
