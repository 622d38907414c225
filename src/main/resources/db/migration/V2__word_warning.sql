-- A text that was warned about once, kept as a hash until its task is done or a day has passed:
-- sending the same text again means that the sender has thought about it.
create table word_warning (
    form_id   varchar(100) not null,
    user_id   varchar(255) not null,
    text_hash varchar(64)  not null,
    warned_at timestamptz  not null,
    primary key (form_id, user_id, text_hash)
);
