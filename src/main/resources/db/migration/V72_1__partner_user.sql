create table partner_user (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    partner_id     uuid not null references partner_organisation,
    work_email     varchar(120) not null unique check (work_email = lower(work_email)),
    display_name   varchar(80) not null,
    role           varchar(12) not null,
    trained_on     date,
    active         boolean not null,
    last_login_at  timestamptz,
    password_hash  varchar(255),
    stamp          integer not null,
    invite_hash    varchar(64) unique,
    invite_until   timestamptz,
    language       varchar(2) not null,
    mail_choice    varchar(8) not null,
    code_hash      varchar(255),
    code_until     timestamptz,
    code_tries     integer not null
);
create index partner_user_of_partner on partner_user (partner_id);

-- Who tries to get in, as marks; read and emptied by plain SQL.
create table sign_in_try (
    subject_mark varchar(64) not null,
    at           timestamptz not null
);
create index sign_in_try_of_subject on sign_in_try (subject_mark, at);
