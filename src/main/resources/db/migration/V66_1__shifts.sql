-- Whoever works at changing hours may find it hard to keep coming.
alter table intake add works_shifts boolean;
