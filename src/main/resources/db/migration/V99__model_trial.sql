-- How the example cases went through a draft; no case and no person.
create table model_trial (
    draft_id   uuid        not null references model_draft,
    code       varchar(8)  not null,
    position   integer     not null,
    title      varchar(200) not null,
    asked_by   varchar(64) not null,
    asked_at   timestamptz not null,
    done_at    timestamptz,
    path       jsonb,
    live       jsonb,
    primary key (draft_id, code)
);
