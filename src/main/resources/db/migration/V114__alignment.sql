create sequence number_af;

-- One look at what a branch and its partners offer.
create table offer_alignment (
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
    decisions      jsonb not null,
    owner_fields   jsonb not null,
    state          varchar(12) not null
);
create index offer_alignment_of_branch on offer_alignment (branch_id, state);

-- The question to one provider whether what we know of its offer is right.
create table offer_confirmation (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    alignment_id   uuid not null references offer_alignment,
    partner_id     uuid not null references partner_organisation,
    answered_on    date,
    state          varchar(12) not null,
    constraint a_provider_is_asked_once unique (alignment_id, partner_id)
);
create index offer_confirmation_of_partner on offer_confirmation (partner_id, state);

-- Whether it is agreed that one of us goes along on this route.
alter table referral_route add column warm boolean not null default false;
