-- Who at the partner sent the signal that a message is about, and how long the message is kept.
alter table outgoing_message add column partner_user_id uuid references partner_user;
alter table outgoing_message add column kept_until date;
update outgoing_message set kept_until = (posted_at at time zone 'Europe/Amsterdam' + interval '12 months')::date;
alter table outgoing_message alter column kept_until set not null;
create index outgoing_message_kept on outgoing_message (kept_until);

-- Work addresses of which a mail server said that they take no mail.
create table refused_address (
    address         varchar(160) primary key,
    version         integer not null,
    library_org_id  varchar(40) not null references library_organisation,
    branch_id       varchar(40) not null references branch,
    created_at      timestamptz not null,
    created_by      varchar(64) not null,
    updated_at      timestamptz not null,
    partner_id      uuid not null references partner_organisation,
    partner_user_id uuid references partner_user,
    refused_at      timestamptz not null,
    kept_until      date not null
);

-- A message that only tries the way is about nothing.
alter table outgoing_message drop constraint about_one_thing;
alter table outgoing_message add constraint about_one_thing
    check (num_nonnulls(signal_id, onward_referral_id, case_id) = case topic when 'TRIAL' then 0 else 1 end);

-- Sealed, a secret is longer; in clear it may not stand here at all.
alter table partner_post alter column webhook_secret type varchar(200);
alter table partner_post add constraint webhook_secret_is_sealed check (webhook_secret not like 'whsec%');
