create sequence number_gc;

-- A course, an evening or a walk-in that we give together with a partner.
create table joint_course (
    id               uuid primary key,
    version          integer not null,
    library_org_id   varchar(40) not null references library_organisation,
    branch_id        varchar(40) not null references branch,
    created_at       timestamptz not null,
    created_by       varchar(64) not null,
    updated_at       timestamptz not null,
    number           varchar(16) not null unique,
    partner_id       uuid not null references partner_organisation,
    kind             varchar(8) not null,
    offering_id      uuid references offering,
    title            varchar(120) not null,
    domain           varchar(24) not null,
    target_group     varchar(32),
    begun_on         date not null,
    earlier          varchar(16),
    split            jsonb not null,
    deviation_why    varchar(200),
    first_day        date,
    starts_at        time,
    minutes          integer check (minutes between 15 and 480),
    sessions         integer check (sessions between 1 and 80),
    place            varchar(120),
    sign_up          boolean not null,
    min_participants integer,
    max_participants integer check (max_participants between min_participants and 30),
    parts            jsonb not null,
    called           jsonb not null,
    seats            integer check (seats > 0),
    devices          integer check (devices >= 0),
    accessible       boolean not null,
    promotion        jsonb,
    run_id           uuid unique references course_run,
    decision         varchar(8),
    decided_on       date,
    decided_because  varchar(200),
    counts           jsonb not null,
    reviewed_on      date,
    partner_mark     integer check (partner_mark between 1 and 5),
    library_mark     integer check (library_mark between 1 and 5),
    change           varchar(200),
    owner_fields     jsonb not null,
    state            varchar(16) not null
);
create index joint_course_of_partner on joint_course (partner_id, begun_on);

-- A place that is fitted out for one partner.
create table learning_centre (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    partner_id     uuid not null references partner_organisation,
    room           varchar(120) not null,
    inventory      jsonb not null,
    computers      integer not null check (computers >= 0),
    opening_hours  varchar(120) not null,
    ready_on       date not null
);
create index learning_centre_of on learning_centre (branch_id, partner_id);

-- Who comes to a run without a case: a first name and a number, until the run is over.
create table run_sign_up (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    run_id         uuid not null references course_run,
    given_name     varchar(60) not null,
    phone          varchar(16) not null,
    source         varchar(16) not null,
    signed_up_on   date not null
);
create index run_sign_up_of on run_sign_up (run_id);

-- A message is about one thing exactly when its topic is a person; all others are about nobody.
alter table outgoing_message drop constraint about_one_thing;
alter table outgoing_message add constraint about_one_thing
    check (num_nonnulls(signal_id, onward_referral_id, case_id) = case
        when topic in ('SIGNAL_NEWS', 'HELP_ASKED', 'REFERRAL_SENT', 'REFERRAL_REMINDER', 'QUESTION_ANSWERED',
                       'REFERRAL_WITHDRAWN', 'APPOINTMENT') then 1
        else 0 end);
