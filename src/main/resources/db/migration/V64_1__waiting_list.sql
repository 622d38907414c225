alter table placement alter column status type varchar(24);

alter table course_run add column cancelled_because varchar(20);

alter table waitlist_entry
    add column for_match            boolean not null default false,
    add column priority_score       integer not null default 0 check (priority_score between 0 and 100),
    add column last_called_on       date,
    add column bridging_offering_id uuid references offering,
    add column long_wait_due_on     date,
    add column long_wait_told_on    date,
    add column times_kept           integer not null default 0,
    add column decided_because      varchar(200);
update waitlist_entry set long_wait_due_on = (since + interval '16 weeks')::date;
alter table waitlist_entry alter column long_wait_due_on set not null;

-- Somebody who gave no answer in time keeps the place in line, but is not called before we spoke.
drop index waitlist_entry_one_active;
create unique index waitlist_entry_one_active on waitlist_entry (case_id)
    where state in ('WAITING', 'OFFERED', 'EXPIRED');
create index waitlist_entry_line on waitlist_entry (branch_id, priority_score desc, since) where state = 'WAITING';
