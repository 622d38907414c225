create sequence number_lp;

-- National programmes that libraries can adopt; the same list for everybody.
create table national_programme (
    code               varchar(24) primary key,
    name               varchar(60) not null unique,
    certificate_needed boolean not null,
    login_codes        boolean not null,
    parts              smallint not null check (parts in (1, 2)),
    weeks              smallint not null check (weeks between 1 and 80),
    partner_type       varchar(32)
);
insert into national_programme (code, name, certificate_needed, login_codes, parts, weeks, partner_type) values
    ('DIGISTERKER', 'Digisterker', true, false, 1, 4, null),
    ('KLIK_EN_TIK', 'Klik & Tik', false, false, 1, 10, null),
    ('TAALKIT_DUTCH', 'TaalKit Dutch', false, true, 2, 20, 'ASYLUM_RECEPTION');

-- A library takes up a national programme, or renews its licence. Certificates know a function and days, no names.
create table programme_adoption (
    id              uuid primary key,
    version         integer not null,
    library_org_id  varchar(40) not null references library_organisation,
    branch_id       varchar(40) not null references branch,
    created_at      timestamptz not null,
    created_by      varchar(64) not null,
    updated_at      timestamptz not null,
    number          varchar(16) not null unique,
    programme       varchar(24) not null references national_programme,
    renews          uuid unique references programme_adoption,
    partner_id      uuid references partner_organisation,
    need            varchar(300) not null,
    considered_on   date not null,
    sent_on         date,
    licence_until   date,
    certificates    jsonb not null,
    runs            jsonb not null,
    codes_given     integer not null check (codes_given >= 0),
    owner_fields    jsonb not null,
    state           varchar(12) not null
);
create index programme_adoption_of_library on programme_adoption (library_org_id, programme, state);

alter table offering add column programme varchar(24) references national_programme;
