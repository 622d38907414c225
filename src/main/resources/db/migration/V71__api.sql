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

-- Until a partner says otherwise there is room, as of the day on which the offering was looked at last.
alter table offering add column capacity varchar(32);
alter table offering add column capacity_updated_on date;
update offering set capacity = 'CAPACITY', capacity_updated_on = assured_on;
alter table offering alter column capacity set not null;
alter table offering alter column capacity_updated_on set not null;
create index offering_of_provider on offering (provider_partner_id) where provider_partner_id is not null;

create index signal_of_sender on signal (partner_id, received_at);
create index onward_referral_to on onward_referral (partner_id, status);
