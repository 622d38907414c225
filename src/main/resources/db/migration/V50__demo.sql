-- How far the demonstration's year has been lived; one row, only where demo data was asked for.
create table demo_progress (
    id smallint primary key check (id = 1),
    from_day date not null,
    lived_until date not null,
    to_day date not null
);
