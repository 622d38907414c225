-- Running cases go over to other models, one by one; every one that stays behind says why.
create table model_move (
    id            uuid primary key,
    draft_id      uuid references model_draft,
    deployment_id varchar(64)  not null,
    choices       jsonb        not null,
    started_by    varchar(64)  not null,
    started_at    timestamptz  not null,
    finished_at   timestamptz,
    status        varchar(10)  not null check (status in ('RUNNING', 'STOPPED', 'DONE'))
);

create table model_move_case (
    move_id      uuid         not null references model_move,
    instance_id  varchar(64)  not null,
    case_number  varchar(64),
    process_key  varchar(255) not null,
    process_name varchar(255) not null,
    from_version integer      not null,
    source_id    varchar(64)  not null,
    target_id    varchar(64)  not null,
    state        varchar(10)  not null check (state in ('WAITING', 'MOVED', 'STAYED', 'OVER', 'FAILED')),
    reason       varchar(400),
    primary key (move_id, instance_id)
);

create index model_move_case_waiting on model_move_case (move_id) where state = 'WAITING';
