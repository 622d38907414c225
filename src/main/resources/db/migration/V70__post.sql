create sequence number_br;

-- What leaves the house: for whom and about what, as numbers and codes. Addresses are looked up when it leaves.
create table outgoing_message (
    id                 uuid primary key,
    version            integer not null,
    library_org_id     varchar(40) not null references library_organisation,
    branch_id          varchar(40) not null references branch,
    created_at         timestamptz not null,
    created_by         varchar(64) not null,
    updated_at         timestamptz not null,
    number             varchar(16) not null unique,
    line               varchar(8) not null,
    topic              varchar(20) not null,
    code               varchar(24) not null,
    missing            jsonb not null,
    thread             varchar(16) not null,
    sequence           integer not null,
    partner_id         uuid references partner_organisation,
    participant_id     uuid references participant,
    signal_id          uuid references signal,
    feedback_number    integer not null,
    onward_referral_id uuid references onward_referral,
    case_id            uuid references referral_case,
    appointment_at     timestamptz,
    posted_at          timestamptz not null,
    state              varchar(8) not null,
    not_before         timestamptz not null,
    tries              integer not null,
    first_tried_at     timestamptz,
    cause              varchar(16),
    left_at            timestamptz,
    sent_with          uuid,
    constraint for_somebody check (num_nonnulls(partner_id, case_id) = 1),
    constraint about_one_thing check (num_nonnulls(signal_id, onward_referral_id, case_id) = 1)
);
create unique index outgoing_message_order on outgoing_message
    (thread, line, coalesce(partner_id, case_id), sequence);
create index outgoing_message_waiting on outgoing_message (not_before) where state = 'WAITING';
create index outgoing_message_list on outgoing_message (posted_at desc);

-- How a partner likes to hear from us, and where its system listens.
create table partner_post (
    partner_id      uuid primary key references partner_organisation,
    version         integer not null,
    library_org_id  varchar(40) not null references library_organisation,
    branch_id       varchar(40) not null references branch,
    created_at      timestamptz not null,
    created_by      varchar(64) not null,
    updated_at      timestamptz not null,
    language        varchar(2) not null,
    daily           boolean not null,
    webhook_address varchar(300),
    webhook_secret  varchar(64)
);
