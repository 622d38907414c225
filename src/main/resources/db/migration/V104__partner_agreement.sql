create sequence number_pa;

alter table partner_organisation
    add column revisit_on                date,
    add column last_contact_on           date,
    add column existing_use              jsonb not null default '[]',
    add column without_agreement_because varchar(200);

-- What was on paper before had one kind, and was in force.
alter table partner_agreement
    add column kinds             jsonb,
    add column terms             jsonb,
    add column privacy           jsonb,
    add column finance           jsonb,
    add column sent_on           date,
    add column partner_signed_on date,
    add column partner_signed_by varchar(80),
    add column wish              varchar(200),
    add column signed_on         date,
    add column signed_by         varchar(64),
    add column evaluation        jsonb,
    add column evaluated_on      date,
    add column renewal_asked_on  date,
    add column replaced_by       uuid references partner_agreement,
    add column owner_fields      jsonb not null default '{}',
    add column state             varchar(16) not null default 'ACTIVE';
update partner_agreement set kinds = jsonb_build_array(kind);
alter table partner_agreement
    alter column kinds set not null,
    alter column owner_fields drop default,
    alter column state drop default,
    drop column kind;
create index partner_agreement_of_partner on partner_agreement (partner_id);

-- Our talks with an organisation about working together.
create table exploration (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    number         varchar(16) not null unique,
    partner_id     uuid not null references partner_organisation,
    how_found      varchar(16) not null,
    asked          varchar(20),
    needed_for     varchar(16),
    revisit_on     date,
    talk           jsonb,
    agreement_id   uuid references partner_agreement,
    owner_fields   jsonb not null,
    state          varchar(16) not null
);
create index exploration_of_partner on exploration (partner_id);
create index exploration_of_agreement on exploration (agreement_id);
create index exploration_of_need on exploration (needed_for) where needed_for is not null;
