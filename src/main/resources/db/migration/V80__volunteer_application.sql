-- When we said no to somebody who wanted to help; a while later nothing of that person is left.
alter table volunteer add column rejected_on date;
-- Answers to questions that the library added to our forms.
alter table volunteer add column owner_fields jsonb not null default '{}';
create index volunteer_by_phone on volunteer (library_org_id, phone);
