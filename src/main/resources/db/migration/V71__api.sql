-- Keys that were there before may still do everything.
alter table api_client add column scopes jsonb not null default '["SIGNALS", "REFERRALS", "ATTENDANCE", "OFFERINGS"]';
alter table api_client alter column scopes drop default;
alter table api_client add column revoked_at timestamptz;
create index api_client_of_partner on api_client (partner_id);

alter table partner_organisation add column calls_per_minute integer check (calls_per_minute > 0);
alter table partner_organisation add column calls_per_day integer check (calls_per_day >= calls_per_minute);

-- What is left of a partner's calls, the same for all nodes. May be lost with the server: nobody minds.
create unlogged table call_count (
    id    varchar(80) primary key,
    state bytea
);

alter table idempotency_record alter column location drop not null;
alter table idempotency_record alter column answer type varchar(1000);
