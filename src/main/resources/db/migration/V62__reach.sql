alter table contact_attempt add column ends_round boolean not null default false;
alter table referral_case add column referrer_asked_at timestamptz;
