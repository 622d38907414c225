create table receiver_link (
    id                 uuid primary key,
    onward_referral_id uuid not null references onward_referral,
    token_mark         varchar(64) not null unique,
    issued_at          timestamptz not null,
    expires_at         timestamptz not null,
    revoked_at         timestamptz,
    posts_from         timestamptz not null,
    posts              integer not null
);
create index receiver_link_of_referral on receiver_link (onward_referral_id);
