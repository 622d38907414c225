-- What happened in the cases that figures count, beside what the case is counted by: a page then reads one narrow table.
create table figure_event (
    signal_id         uuid not null,
    kind              varchar(8) not null,
    on_day            date not null,
    case_id           uuid,
    -- The first case of the same person, so that people can be counted once without a key to them.
    head_case         uuid,
    branch_id         varchar(40) not null,
    municipality_code varchar(4),
    partner_id        uuid,
    source            varchar(16) not null,
    domain            varchar(24),
    language          varchar(8),
    age_band          varchar(10),
    grain             integer not null,
    code              varchar(24),
    reason            varchar(30),
    confidence        varchar(20),
    number            integer,
    whole             integer,
    moved_on          boolean,
    at                timestamptz
);
create index figure_event_signal on figure_event (signal_id);
create index figure_event_day on figure_event (kind, on_day);

create function figure_is_due_by_placement() returns trigger language plpgsql as $$
begin
    insert into wegwijs.figure_due select 'C', coalesce(new.case_id, (select case_id from wegwijs.placement where id = new.placement_id));
    return null;
end
$$;
create trigger figure_due_follow_up after insert or update on follow_up
    for each row execute function figure_is_due_by_placement();
create trigger figure_due_waiting after insert or update of state on waitlist_entry
    for each row execute function figure_is_due('C', 'case_id');
create trigger figure_due_match after insert or update of state on volunteer_match
    for each row execute function figure_is_due('C', 'case_id');
create function figure_is_due_by_news() returns trigger language plpgsql as $$
begin
    insert into wegwijs.figure_due values ('S', new.signal_id);
    return null;
end
$$;
create trigger figure_due_news after insert or update of state on outgoing_message
    for each row when (new.line = 'MAIL' and new.topic = 'SIGNAL_NEWS' and new.signal_id is not null)
    execute function figure_is_due_by_news();

insert into figure_due select 'S', id from signal;
create index referral_case_of_person on referral_case (participant_id);
