alter table contact_attempt add column ends_round boolean not null default false;
alter table referral_case add column referrer_asked_at timestamptz;

-- A merged signal keeps its person sealed for as long as the merge can be undone.
alter table signal
    add column sealed_candidate jsonb,
    add column reopens_case_id uuid references referral_case,
    add column undo_reason varchar(16),
    alter column urgent_hint type varchar(20),
    add constraint sealed_only_while_merged check (sealed_candidate is null or status = 'MERGED');
create index signal_sealed on signal (status_since) where sealed_candidate is not null;
alter table referral_case
    add column previous_case_id uuid references referral_case,
    add column merged_into uuid references referral_case;
create index participant_birth_year on participant (birth_year);

-- A question that cannot wait; nothing about sums or causes, and soon not even what it was.
create table urgent_help (
    id             uuid primary key,
    version        integer not null,
    library_org_id varchar(40) not null references library_organisation,
    branch_id      varchar(40) not null references branch,
    created_at     timestamptz not null,
    created_by     varchar(64) not null,
    updated_at     timestamptz not null,
    case_id        uuid not null references referral_case,
    status         varchar(16) not null,
    kind           varchar(20),
    deadline       date,
    interpreter    boolean not null,
    receiver       varchar(24),
    calls_in_vain  integer not null,
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    constraint closed_at_the_end check ((closed_at is null) = (status in ('OPEN', 'HANDED_OVER')))
);
create unique index one_open_urgent_help on urgent_help (case_id) where closed_at is null;
