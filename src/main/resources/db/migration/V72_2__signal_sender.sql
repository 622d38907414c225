-- Who at the partner filled in the form, and the mark of that one form: sent twice it counts once.
alter table signal add column partner_user_id uuid references partner_user;
alter table signal add column form_mark uuid;
create unique index signal_form_mark on signal (form_mark) where form_mark is not null;
create index signal_of_partner on signal (partner_id, received_at desc) where partner_id is not null;
