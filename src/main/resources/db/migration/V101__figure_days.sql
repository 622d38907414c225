-- How many working days there were up to and including a day; two of these subtracted are the working days between.
create table figure_day (
    day date primary key,
    nth integer not null
);
