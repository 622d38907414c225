create sequence number_tr;
create sequence number_sg;
create sequence number_dv;

create table referral_case (
    id                      uuid primary key,
    version                 integer not null,
    library_org_id          varchar(40) not null references library_organisation,
    branch_id               varchar(40) not null references branch,
    created_at              timestamptz not null,
    created_by              varchar(64) not null,
    updated_at              timestamptz not null,
    number                  varchar(16) not null unique,
    participant_id          uuid not null references participant,
    municipality_code       varchar(4) not null references municipality,
    helped_out_of_area      boolean not null,
    urgency                 varchar(8) not null,
    status                  varchar(12) not null,
    status_since            timestamptz not null,
    appointment_at          timestamptz,
    appointment_place       varchar(16),
    appointment_with        jsonb,
    appointment_reminder_by varchar(16),
    no_shows                integer not null,
    eligibility_route       varchar(24),
    outcome                 varchar(24),
    outcome_reason          varchar(120),
    owner_fields            jsonb not null,
    constraint closed_has_an_outcome check ((status = 'CLOSED') = (outcome is not null))
);
create unique index one_open_case_per_person on referral_case (participant_id) where status <> 'CLOSED';

create table case_milestone (
    case_id   uuid not null references referral_case,
    milestone varchar(16) not null,
    at        timestamptz not null,
    primary key (case_id, milestone)
);

create table signal (
    id                   uuid primary key,
    version              integer not null,
    library_org_id       varchar(40) not null references library_organisation,
    branch_id            varchar(40) not null references branch,
    created_at           timestamptz not null,
    created_by           varchar(64) not null,
    updated_at           timestamptz not null,
    number               varchar(16) not null unique,
    status               varchar(20) not null,
    status_since         timestamptz not null,
    received_at          timestamptz not null,
    source               varchar(16) not null,
    channel              varchar(8) not null,
    partner_id           uuid references partner_organisation,
    partner_reference    varchar(20),
    candidate            jsonb,
    consent_at_source    varchar(12) not null,
    consent_on           date,
    person_knows         boolean not null,
    contact_loop         boolean not null,
    need_domains         jsonb not null,
    indicators           jsonb not null,
    screening            jsonb,
    reverse              jsonb,
    urgency              boolean not null,
    urgent_hint          varchar(8) not null,
    deadline             date,
    note                 varchar(300),
    warm_contact_offered boolean not null,
    can_intake_now       boolean not null,
    owner_fields         jsonb not null,
    area_choice          varchar(12),
    transfer_partner_id  uuid references partner_organisation,
    reject_reason        varchar(12),
    other_persons        jsonb not null,
    case_id              uuid references referral_case,
    constraint the_case_holds_the_person check (case_id is null or candidate is null),
    constraint part_of_a_case_when_accepted check ((case_id is not null) = (status in ('ACCEPTED', 'MERGED'))),
    constraint counted_means_nobody check (status <> 'ANONYMOUS_COUNTED'
        or num_nonnulls(candidate, partner_reference, screening, reverse, note) = 0)
);
create index signal_of_case on signal (case_id);
create index signal_refused on signal (status_since) where status in ('REJECTED', 'EXPIRED');

create table contact_attempt (
    id           uuid primary key,
    case_id      uuid not null references referral_case,
    position     integer not null,
    n            integer not null,
    purpose      varchar(12) not null,
    channel      varchar(16) not null,
    at           timestamptz not null,
    result       varchar(12) not null,
    call_back_at timestamptz
);
create index contact_attempt_of_case on contact_attempt (case_id);

create table intake (
    case_id               uuid primary key references referral_case,
    held_at               timestamptz not null,
    civic_integration     varchar(12) not null,
    lives_in_reception    boolean not null,
    school_years          varchar(12),
    can_read_latin_script varchar(8),
    spoken_dutch          varchar(12),
    own_devices           jsonb not null,
    availability          jsonb not null,
    childcare_needed      boolean,
    travel                varchar(8),
    preferred_form        varchar(16),
    started_before        boolean,
    result                varchar(16)
);

create table learning_goal (
    id          uuid primary key,
    case_id     uuid not null references referral_case,
    position    integer not null,
    domain      varchar(24) not null,
    own_words   varchar(200),
    context     varchar(20) not null,
    term        varchar(20),
    why         varchar(120),
    result      varchar(8) not null,
    measured_on date
);
create index learning_goal_of_case on learning_goal (case_id);

create table learning_advice (
    id          uuid primary key,
    case_id     uuid not null references referral_case,
    position    integer not null,
    round       integer not null,
    wish        varchar(200),
    route       varchar(20) not null,
    offerings   jsonb not null,
    differs     varchar(16) not null,
    bridging    varchar(200),
    answer      varchar(8) not null,
    think_until date,
    at          timestamptz not null
);
create index learning_advice_of_case on learning_advice (case_id);

create table onward_referral (
    id                uuid primary key,
    version           integer not null,
    library_org_id    varchar(40) not null references library_organisation,
    branch_id         varchar(40) not null references branch,
    created_at        timestamptz not null,
    created_by        varchar(64) not null,
    updated_at        timestamptz not null,
    number            varchar(16) not null unique,
    case_id           uuid not null references referral_case,
    status            varchar(16) not null,
    reason            varchar(24) not null,
    partner_id        uuid references partner_organisation,
    offering_id       uuid references offering,
    why               varchar(150),
    consent_given     boolean not null,
    alone             boolean not null,
    mode              varchar(12),
    data_set          jsonb not null,
    sent_at           timestamptz,
    warm_way          varchar(20),
    spoke_with        varchar(60),
    appointment_at    timestamptz,
    appointment_place varchar(120),
    goes_along        varchar(12),
    responded_at      timestamptz,
    reply             varchar(200),
    rejected_because  varchar(16),
    not_started_because varchar(16),
    lesson            varchar(20),
    starts_on         date,
    times_later       integer not null,
    constraint sent_with_consent_to_somebody check (sent_at is null or (consent_given and partner_id is not null))
);
create index onward_referral_of_case on onward_referral (case_id);

create table referrer_feedback (
    id        uuid primary key,
    signal_id uuid not null references signal,
    n         integer not null,
    event     varchar(12) not null,
    scope     varchar(20) not null,
    code      varchar(24) not null,
    at        timestamptz not null,
    unique (signal_id, n)
);
create trigger referrer_feedback_append_only before update or delete on referrer_feedback
    for each row execute function refuse_rewriting();

create table idempotency_record (
    key_mark  varchar(64) primary key,
    body_mark varchar(64) not null,
    location  varchar(60) not null,
    answer    varchar(200) not null,
    at        timestamptz not null
);
create index idempotency_record_age on idempotency_record (at);
