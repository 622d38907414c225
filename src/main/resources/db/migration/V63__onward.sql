alter table onward_referral
    add column receiver_name varchar(80),
    add column question      varchar(200),
    add column route_id      uuid references referral_route,
    add column ended_on      date;
create index onward_referral_sent on onward_referral (branch_id, sent_at) where status = 'SENT';

-- What a return taught about an agreed route, for the talk about the offer.
alter table referral_route
    add column flag       varchar(20),
    add column flagged_on date;

-- Levels that the person wants others to know; the room of the tests writes them.
alter table referral_case add column shared_levels jsonb not null default '[]';

-- Where a provider may better look for somebody whom it wanted to send to us.
alter table signal add column alternative_offering_id uuid references offering;
create index signal_reverse on signal (branch_id, received_at) where source = 'REVERSE';
