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
