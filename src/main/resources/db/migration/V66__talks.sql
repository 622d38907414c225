-- Who came, and whether staying away was told and talked about.
alter table placement
    add accepted_on        date,
    add sessions_offered   integer not null default 0,
    add attended           integer not null default 0,
    add missed_with_notice integer not null default 0,
    add missed_without     integer not null default 0,
    add absence_reported   boolean not null default false,
    add absence_settled_on date;

alter table follow_up
    add prevention_call jsonb,
    add dropped_on      date,
    add check (held_on is null or dropped_on is null);
