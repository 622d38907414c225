-- The custom course for whose group a partner named somebody, and whose seats nobody else gets.
alter table signal add column group_number varchar(16);
create index signal_of_group on signal (group_number) where group_number is not null;
alter table course_run add column group_number varchar(16);
