-- Nobody looked for what was short before requests existed, so it may be reported again.
update volunteer_shortage short set ended_at = now()
 where ended_at is null and not exists (select 1 from volunteer_request request
        where request.branch_id = short.branch_id and request.function = short.function and request.state in ('NEW', 'SENT_OUT'));
