-- On which days management got an overview, so that a second round on the same day sends none.
create table digest_day (
    branch_id varchar(40) not null references branch,
    day       date not null,
    primary key (branch_id, day)
);
