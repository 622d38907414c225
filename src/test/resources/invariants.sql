-- What is always true, between any two steps of anybody. Each question finds what breaks its sentence.

-- An open case has exactly one main line, and a closed one has none.
select one.number || ' ' || one.status from wegwijs.referral_case one
 where (select count(*) from act_ru_execution line join act_re_procdef model on model.id_ = line.proc_def_id_
         where line.business_key_ = one.number and line.parent_id_ is null and model.key_ = 'referral')
       <> case when one.status = 'CLOSED' then 0 else 1 end;

-- Nothing in the engine belongs to a case that is closed, but news that came too late.
select one.number || ' ' || model.key_ from wegwijs.referral_case one
  join act_ru_execution line on line.business_key_ = one.number and line.parent_id_ is null
  join act_re_procdef model on model.id_ = line.proc_def_id_
 where one.status = 'CLOSED' and model.key_ not in ('late-fact');

-- What the engine knows as a case is a case, with the same number.
select distinct known.text_ from act_ru_variable known
  left join wegwijs.referral_case one on one.id::text = known.text_
  join act_ru_execution line on line.id_ = known.proc_inst_id_
  join act_ru_execution root on root.id_ = line.root_proc_inst_id_
 where known.name_ = 'caseId' and (one.id is null or root.business_key_ is distinct from one.number);

-- A closed case holds no place.
select one.number || ' ' || place.status from wegwijs.referral_case one
  join wegwijs.placement place on place.case_id = one.id
 where one.status = 'CLOSED' and place.status in ('PROPOSED', 'OFFERED', 'ACCEPTED', 'STARTED');

-- A closed case stands on no list.
select one.number || ' ' || entry.state from wegwijs.referral_case one
  join wegwijs.waitlist_entry entry on entry.case_id = one.id
 where one.status = 'CLOSED' and entry.state in ('WAITING', 'OFFERED', 'EXPIRED');

-- A closed case has nothing open at another organisation.
select one.number || ' ' || onward.status from wegwijs.referral_case one
  join wegwijs.onward_referral onward on onward.case_id = one.id
 where one.status = 'CLOSED' and onward.status in ('PREPARED', 'SENT', 'ACCEPTED');

-- Who takes part is in progress.
select one.number || ' ' || one.status from wegwijs.referral_case one
  join wegwijs.placement place on place.case_id = one.id
 where place.status = 'STARTED' and coalesce(one.paused_status, one.status) <> 'IN_PROGRESS';

-- Who is in progress takes part, or just ended and has the end talk or the close ahead.
select one.number from wegwijs.referral_case one
 where coalesce(one.paused_status, one.status) = 'IN_PROGRESS'
   and not exists (select 1 from wegwijs.placement place where place.case_id = one.id and place.status = 'STARTED')
   and not exists (select 1 from act_ru_execution talk join act_re_procdef model on model.id_ = talk.proc_def_id_
         join act_ru_execution line on line.id_ = talk.proc_inst_id_
         join act_ru_execution root on root.id_ = line.root_proc_inst_id_
        where root.business_key_ = one.number and model.key_ = 'follow-up' and talk.is_active_)
   and not exists (select 1 from act_ru_task task join act_ru_execution line on line.id_ = task.proc_inst_id_
        where task.task_def_key_ = 'closeCase' and line.business_key_ = one.number);

-- A place is offered exactly while the case says so; after a no it says so until the close.
select one.number || ' ' || one.status from wegwijs.referral_case one
 where (coalesce(one.paused_status, one.status) = 'OFFERED') <> exists (select 1 from wegwijs.placement place
        where place.case_id = one.id and place.status = 'OFFERED')
   and not (coalesce(one.paused_status, one.status) = 'OFFERED' and exists (select 1 from act_ru_task task join act_ru_execution line
        on line.id_ = task.proc_inst_id_ where task.task_def_key_ = 'closeCase' and line.business_key_ = one.number));

-- A place is accepted, or a first meeting agreed, exactly while the case says so.
select one.number || ' ' || one.status from wegwijs.referral_case one
 where (coalesce(one.paused_status, one.status) = 'PLACED') <> exists (select 1 from wegwijs.placement place
        where place.case_id = one.id and place.status in ('ACCEPTED', 'PROPOSED'));

-- Two people are matched exactly while there is a place for it.
select place.id || ' ' || place.status from wegwijs.placement place
 where place.kind = 'MATCH' and (place.status in ('PROPOSED', 'STARTED')) <> exists (select 1
        from wegwijs.volunteer_match pair where pair.placement_id = place.id
          and pair.state = any (case place.status when 'PROPOSED' then array['PROPOSED'] else array['TRIAL', 'ACTIVE'] end));

-- A volunteer has exactly the people that the matches say, and no more than agreed.
select helper.number || ' ' || helper.participants from wegwijs.volunteer helper
 where helper.participants > helper.max_participants or helper.participants <> (select count(*)
        from wegwijs.volunteer_match pair where pair.volunteer_id = helper.id
          and pair.state in ('PROPOSED', 'TRIAL', 'ACTIVE'));

-- Nobody offers help for nothing: a colleague is asked to get acquainted, or will be again.
select helper.number from wegwijs.volunteer helper
 where helper.state = 'APPLIED' and not exists (select 1 from act_ru_execution line
        where line.business_key_ = helper.number and line.parent_id_ is null);

-- A training is worked on exactly while it is not over.
select training.number || ' ' || training.state from wegwijs.recognition_training training
 where (training.state in ('CLOSED', 'CANCELLED')) = exists (select 1 from act_ru_execution line
        where line.business_key_ = training.number and line.parent_id_ is null);

-- What our people must learn is worked on exactly while it is not over.
select need.number || ' ' || need.state from wegwijs.training_need need
 where (need.state in ('SATISFIED', 'DROPPED')) = exists (select 1 from act_ru_execution line
        where line.business_key_ = need.number and line.parent_id_ is null);

-- A look at the offer is worked on exactly while it is not over.
select one.number || ' ' || one.state from wegwijs.offer_alignment one
 where (one.state = 'CLOSED') = exists (select 1 from act_ru_execution line
        where line.business_key_ = one.number and line.parent_id_ is null);

-- Policy is made, and then followed, exactly while it is not over.
select one.number || ' ' || one.state from wegwijs.shared_policy one
 where (one.state = 'SUPERSEDED') = exists (select 1 from act_ru_execution line
        where line.business_key_ = one.number and line.parent_id_ is null);

-- A custom course is worked on exactly while it is not over.
select custom.number || ' ' || custom.state from wegwijs.custom_education custom
 where (custom.state in ('CLOSED', 'DECLINED', 'NOT_FEASIBLE', 'NOT_ENOUGH_PARTICIPANTS')) = exists (select 1
        from act_ru_execution line where line.business_key_ = custom.number and line.parent_id_ is null);

-- The seats of a custom group are for whoever was named for it.
select run.number || ' of ' || run.group_number from wegwijs.course_run run
  join wegwijs.placement place on place.run_id = run.id and place.status in ('OFFERED', 'ACCEPTED', 'STARTED')
 where run.group_number is not null and not exists (select 1 from wegwijs.signal one
        where one.case_id = place.case_id and one.group_number = run.group_number);

-- What we give together is worked on exactly while it is not over.
select joint.number || ' ' || joint.state from wegwijs.joint_course joint
 where (joint.state in ('CLOSED', 'CANCELLED', 'ABANDONED')) = exists (select 1 from act_ru_execution line
        where line.business_key_ = joint.number and line.parent_id_ is null);

-- We give nothing together without having agreed on it.
select joint.number || ' ' || joint.state from wegwijs.joint_course joint
 where joint.run_id is not null and not exists (select 1 from wegwijs.partner_agreement agreed
        where agreed.partner_id = joint.partner_id and agreed.kinds @> '["JOINT_COURSE"]' and agreed.starts_on <= joint.first_day);

-- A room that a partner asked for is worked on exactly while it is not over; after the count we may still talk of an agreement.
select asked.number || ' ' || asked.state from wegwijs.facility_request asked
 where (asked.state in ('DECLINED', 'CANCELLED') and exists (select 1 from act_ru_execution line
           where line.business_key_ = asked.number and line.parent_id_ is null))
    or (asked.state in ('REQUESTED', 'APPROVED') and not exists (select 1 from act_ru_execution line
           where line.business_key_ = asked.number and line.parent_id_ is null));

-- Somebody waits on the list exactly while the case says so; who was not reached in time, or may get a volunteer, too.
select one.number || ' ' || one.status from wegwijs.referral_case one
 where (coalesce(one.paused_status, one.status) = 'WAITING') <> exists (select 1 from wegwijs.waitlist_entry entry
        where entry.case_id = one.id
          and (entry.state in ('WAITING', 'EXPIRED') or entry.state = 'OFFERED' and entry.for_match and coalesce(one.paused_status, one.status) = 'WAITING'));

-- Something is open at another organisation only while the case says so; urgent help runs beside the case.
select one.number || ' ' || one.status from wegwijs.referral_case one
  join wegwijs.onward_referral onward on onward.case_id = one.id
 where onward.status in ('PREPARED', 'SENT', 'ACCEPTED') and coalesce(one.paused_status, one.status) <> 'ONWARD'
   and onward.reason <> 'URGENT_HELP';

-- A seat is held for exactly those to whom it is offered.
select run.number || ' held ' || run.seats_held from wegwijs.course_run run
 where run.seats_held <> (select count(*) from wegwijs.placement place
        where place.run_id = run.id and place.seated and place.status = 'OFFERED');

-- A seat is taken by exactly those who said yes and did not leave, with a case or without.
select run.number || ' taken ' || run.seats_taken from wegwijs.course_run run
 where run.status <> 'COMPLETED' and run.seats_taken <> (select count(*) from wegwijs.placement place
        where place.run_id = run.id and place.seated and place.status in ('ACCEPTED', 'STARTED'))
       + case when run.status = 'CANCELLED' then 0 else (select count(*) from wegwijs.run_sign_up one where one.run_id = run.id) end;

-- No run has more people than seats.
select run.number from wegwijs.course_run run where run.seats_held + run.seats_taken > run.max_participants;

-- A person has one open case.
select participant_id::text from wegwijs.referral_case where status <> 'CLOSED' group by participant_id having count(*) > 1;

-- A signal is being handled exactly while nothing is decided about it.
select signal.number || ' ' || signal.status from wegwijs.signal
 where (signal.status in ('SUBMITTED', 'NEEDS_INFO')) <> exists (select 1 from act_ru_execution line
        where line.business_key_ = signal.number and line.parent_id_ is null);

-- A case has a signal that it came from; the signals of a double went on to the other case.
select one.number from wegwijs.referral_case one
 where one.merged_into is null and not exists (select 1 from wegwijs.signal where signal.case_id = one.id and signal.status = 'ACCEPTED');

-- Everything in the engine waits for something: a colleague, a moment or news.
select root.business_key_ || ' ' || model.key_ from act_ru_execution root
  join act_re_procdef model on model.id_ = root.proc_def_id_
 where root.parent_id_ is null and root.super_exec_ is null
   and not exists (select 1 from act_ru_task task join act_ru_execution line on line.id_ = task.proc_inst_id_
                    where line.root_proc_inst_id_ = root.id_)
   and not exists (select 1 from act_ru_job job join act_ru_execution line on line.id_ = job.process_instance_id_
                    where line.root_proc_inst_id_ = root.id_)
   and not exists (select 1 from act_ru_event_subscr news join act_ru_execution line on line.id_ = news.proc_inst_id_
                    where line.root_proc_inst_id_ = root.id_);

-- An agreement in force with terms was signed by both, and judged when it shares data.
select number from wegwijs.partner_agreement
 where state in ('ACTIVE', 'RENEWING') and terms is not null
   and (signed_on is null or partner_signed_on is null
        or jsonb_exists(kinds, 'DATA_SHARING') and coalesce(privacy ->> 'result', 'NO') <> 'OK');

-- Two agreements with one partner about the same are not in force at once.
select one.number from wegwijs.partner_agreement one join wegwijs.partner_agreement other using (partner_id)
 where one.id < other.id and one.state in ('ACTIVE', 'RENEWING') and other.state in ('ACTIVE', 'RENEWING')
   and one.terms is not null and other.terms is not null
   and exists (select 1 from jsonb_array_elements_text(one.kinds) kind where jsonb_exists(other.kinds, kind));

-- Talks that led to an agreement left it in force, replaced or over.
select talks.number from wegwijs.exploration talks left join wegwijs.partner_agreement paper on paper.id = talks.agreement_id
 where talks.state = 'AGREED' and coalesce(paper.state, 'NONE') not in ('ACTIVE', 'RENEWING', 'ENDED')
    or talks.state in ('REJECTED', 'ABANDONED', 'REGISTERED') and coalesce(paper.state, 'ABANDONED') <> 'ABANDONED';

-- Every task is somebody's work: it has a group, a day and the branch of its case.
select task.task_def_key_ from act_ru_task task
  join act_ru_execution line on line.id_ = task.proc_inst_id_
  join act_ru_execution root on root.id_ = line.root_proc_inst_id_
  left join wegwijs.referral_case one on one.number = root.business_key_
 where task.due_date_ is null or task.tenant_id_ is null or task.tenant_id_ <> coalesce(one.branch_id, task.tenant_id_)
    or not exists (select 1 from act_ru_identitylink link where link.task_id_ = task.id_ and link.type_ = 'candidate');

-- No job has given up.
select job.id_ from act_ru_job job where job.retries_ = 0;

-- A programme is worked on until there is a licence or not; after that only its groups, teachers and codes.
select adoption.number || ' ' || adoption.state from wegwijs.programme_adoption adoption
 where adoption.state in ('CONSIDERED', 'APPLIED') and not exists (select 1 from act_ru_execution line
        where line.business_key_ = adoption.number and line.parent_id_ is null);

-- A request for volunteers is worked on exactly while it is open.
select request.number || ' ' || request.state from wegwijs.volunteer_request request
 where (request.state in ('NEW', 'SENT_OUT')) <> exists (select 1 from act_ru_execution line
        where line.business_key_ = request.number and line.parent_id_ is null);

-- Who is short of helpers looks for them.
select short.branch_id || ' ' || short.function from wegwijs.volunteer_shortage short
 where short.ended_at is null and not exists (select 1 from wegwijs.volunteer_request request
        where request.branch_id = short.branch_id and request.state in ('NEW', 'SENT_OUT'));

-- A place for interns is worked on exactly while an intern may still come.
select place.number || ' ' || place.state from wegwijs.internship place
 where (place.state in ('DRAFT', 'PUBLISHED')) <> exists (select 1 from act_ru_execution line
        where line.business_key_ = place.number and line.parent_id_ is null);

-- An intern is looked after exactly while there.
select one.number || ' ' || one.state from wegwijs.intern one
 where (one.state in ('PROPOSED', 'INTERVIEWED', 'ACCEPTED', 'ACTIVE')) <> exists (select 1 from act_ru_execution line
        where line.business_key_ = one.number and line.parent_id_ is null);
