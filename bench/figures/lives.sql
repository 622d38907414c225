-- Lives of {people} people who came to branch {branch} in the {days} days before {until}, written straight into the
-- tables of the rooms. Every choice follows from the number of the person: the same call makes the same lives.
create or replace function pg_temp.pick(n bigint, what text, most integer) returns integer language sql immutable
    as 'select abs(hashtext(what || n) % most)';
create or replace function pg_temp.at(day date, n bigint) returns timestamptz language sql immutable
    as 'select (day + make_interval(mins => abs(hashtext(''m'' || n) % 1439))) at time zone ''Europe/Amsterdam''';

drop table if exists pg_temp.life;
create temp table life as
select n, gen_random_uuid() as signal, gen_random_uuid() as person, gen_random_uuid() as one, gen_random_uuid() as place,
       date '{until}' - 1 - pg_temp.pick(n, 'day', {days}) as received, pg_temp.pick(n, 'kind', 100) as kind,
       pg_temp.pick(n, 'stage', 100) as stage, null::date as accepted, null::date as attempt, null::date as reached,
       null::date as intake, null::date as assessed, null::date as advised, null::date as started, null::date as ended,
       null::date as closed, null::text as outcome,
       (array['LANGUAGE_READING', 'NUMERACY', 'DIGITAL_BASIC', 'DIGITAL_GOVERNMENT'])[1 + pg_temp.pick(n, 'domain', 4)] as domain
  from generate_series(1, {people}) n;
update life set accepted = received + pg_temp.pick(n, 'accepted', 3) where kind < 80;
update life set attempt = accepted + pg_temp.pick(n, 'attempt', 7) where accepted is not null;
update life set reached = attempt + pg_temp.pick(n, 'reached', 8) where stage >= 12;
update life set intake = reached + 1 + pg_temp.pick(n, 'intake', 20) where stage >= 25;
update life set assessed = intake + pg_temp.pick(n, 'assessed', 14) where stage >= 34 and pg_temp.pick(n, 'test', 10) > 1;
update life set advised = coalesce(assessed, intake) + pg_temp.pick(n, 'advised', 10) where stage >= 38;
update life set started = advised + 3 + pg_temp.pick(n, 'started', 70) where stage >= 50;
update life set ended = started + 20 + pg_temp.pick(n, 'ended', 90) where started is not null;
update life set closed = coalesce(ended, started, advised, assessed, intake, reached, attempt) + 2 + pg_temp.pick(n, 'closed', 120)
 where accepted is not null;
update life set attempt = null where attempt >= date '{until}';
update life set reached = null where reached >= date '{until}';
update life set intake = null where intake >= date '{until}';
update life set assessed = null where assessed >= date '{until}';
update life set advised = null where advised >= date '{until}';
update life set started = null where started >= date '{until}';
update life set ended = null where ended >= date '{until}';
update life set closed = null where closed >= date '{until}';
update life set outcome = case when pg_temp.pick(n, 'end', 50) = 0 then 'ADMIN_ERROR'
        when pg_temp.pick(n, 'end', 50) = 1 then 'ERASED' when reached is null then 'UNREACHABLE'
        when intake is null then 'DECLINED' when stage < 28 then 'NO_CONSENT' when advised is null then 'INFO_GIVEN'
        when started is null then 'NO_FITTING_OFFER'
        else (array['GOAL_REACHED', 'GOAL_PARTLY', 'DROPPED_OUT'])[1 + pg_temp.pick(n, 'goal', 3)] end
 where closed is not null;

insert into wegwijs.partner_organisation (id, version, library_org_id, branch_id, created_at, created_by, updated_at, name, type,
       category, roles, themes, target_groups, service_area, contacts, warm_by_default, status)
select gen_random_uuid(), 0, '{library}', '{branch}', now(), 'system', now(), 'Partner ' || n,
       (array['UWV', 'ROC', 'SOCIAL_SERVICE', 'GP_OR_HEALTH'])[n], 'AGENCY', '["REFERRER", "RECEIVER"]', '[]', '[]', '[]', '[]', false,
       case n when 4 then 'PROSPECT' else 'ACTIVE' end
  from generate_series(1, 4) n;
drop table if exists pg_temp.friend;
create temp table friend as select id, row_number() over (order by name) as n
  from wegwijs.partner_organisation where branch_id = '{branch}' and status = 'ACTIVE';
create or replace function pg_temp.friend(n bigint) returns uuid language sql
    as 'select id from pg_temp.friend where friend.n = 1 + $1 % 3';

insert into wegwijs.participant (id, version, library_org_id, branch_id, created_at, created_by, updated_at, number, pseudonym,
       status, given_name, municipality_code, birth_year, postcode4, gender, language_background)
select person, 0, '{library}', '{branch}', pg_temp.at(received, n), 'system', pg_temp.at(received, n),
       'DN' || '{municipality}-' || n, gen_random_uuid(),
       case when outcome = 'ERASED' then 'ERASED' when intake is null then 'CANDIDATE' else 'REGISTERED' end,
       case when outcome = 'ERASED' then null else 'Voorbeeld' end,
       case when outcome = 'ERASED' then null else '{municipality}' end,
       case when outcome = 'ERASED' or intake is null then null else 1945 + pg_temp.pick(n, 'birth', 60) end,
       case when outcome = 'ERASED' or intake is null then null else '1' || lpad(pg_temp.pick(n, 'post', 400)::text, 3, '0') end,
       case when outcome = 'ERASED' or intake is null then null
            else (array['M', 'F', 'X', 'NOT_SAID'])[1 + least(3, pg_temp.pick(n, 'gender', 9) / 2)] end,
       case when outcome = 'ERASED' or intake is null then null
            else (array['NT1', 'NT2', 'UNKNOWN'])[1 + pg_temp.pick(n, 'language', 5) / 2] end
  from life where accepted is not null;

insert into wegwijs.referral_case (id, version, library_org_id, branch_id, created_at, created_by, updated_at, number,
       participant_id, municipality_code, helped_out_of_area, urgency, status, status_since, no_shows, outcome, owner_fields)
select one, 0, '{library}', '{branch}', pg_temp.at(accepted, n), 'system', pg_temp.at(accepted, n), 'TR-{municipality}-' || n,
       person, '{municipality}', false, 'NORMAL',
       case when closed is not null then 'CLOSED' when started is not null then 'IN_PROGRESS'
            when advised is not null then 'WAITING' when intake is not null then 'ASSESSMENT' else 'CONTACTING' end,
       pg_temp.at(coalesce(closed, accepted), n), case pg_temp.pick(n, 'away', 8) when 0 then 1 else 0 end, outcome, '{}'
  from life where accepted is not null;

insert into wegwijs.signal (id, version, library_org_id, branch_id, created_at, created_by, updated_at, number, status, status_since,
       received_at, source, channel, partner_id, consent_at_source, person_knows, contact_loop, need_domains, indicators, urgency,
       urgent_hint, warm_contact_offered, can_intake_now, owner_fields, other_persons, case_id, candidate)
select signal, 0, '{library}', '{branch}', pg_temp.at(received, n), 'system', pg_temp.at(received, n), 'SG-{municipality}-' || n,
       case when accepted is not null then 'ACCEPTED' when kind < 93 then 'ANONYMOUS_COUNTED' when kind < 96 then 'REJECTED'
            when kind < 98 then 'WITHDRAWN' else 'SUBMITTED' end,
       pg_temp.at(coalesce(accepted, received), n), pg_temp.at(received, n),
       case when kind % 20 = 19 then 'REVERSE' when kind % 10 < 6 then 'PARTNER' when kind % 10 < 8 then 'SELF' else 'DESK' end,
       'PORTAL', case when kind % 20 = 19 or kind % 10 < 6 then pg_temp.friend(n) end, 'YES_SPOKEN', true, false,
       '["NUMERACY"]', '[]', false, 'NONE', false, false, '{}', '[]', case when accepted is not null then one end,
       case when accepted is null and kind >= 93 then '{"givenName": "Voorbeeld", "municipalityCode": "{municipality}"}'::jsonb end
  from life;
insert into wegwijs.signal (id, version, library_org_id, branch_id, created_at, created_by, updated_at, number, status, status_since,
       received_at, source, channel, partner_id, consent_at_source, person_knows, contact_loop, need_domains, indicators, urgency,
       urgent_hint, warm_contact_offered, can_intake_now, owner_fields, other_persons, case_id)
select gen_random_uuid(), 0, '{library}', '{branch}', pg_temp.at(accepted, n), 'system', pg_temp.at(accepted, n),
       'SG-{municipality}-M' || n, 'MERGED', pg_temp.at(accepted, n), pg_temp.at(accepted, n), 'PARTNER', 'API', pg_temp.friend(n),
       'YES_SPOKEN', true, false, '[]', '[]', false, 'NONE', false, false, '{}', '[]', one
  from life where accepted is not null and pg_temp.pick(n, 'merged', 16) = 0;

insert into wegwijs.case_milestone select one, milestone, pg_temp.at(day, n) from life cross join lateral (values
    ('SIGNALLED', received), ('ACCEPTED', accepted), ('FIRST_ATTEMPT', attempt), ('REACHED', reached), ('INTAKE', intake),
    ('CONSENT', case when outcome <> 'NO_CONSENT' then intake end), ('ASSESSED', assessed), ('ADVISED', advised), ('STARTED', started),
    ('ENDED', ended), ('CLOSED', closed)) told (milestone, day)
 where accepted is not null and day is not null;
insert into wegwijs.intake (case_id, held_at, civic_integration, lives_in_reception, own_devices, availability, result)
select one, pg_temp.at(intake, n), 'NOT_REQUIRED', false, '[]', '[]', case when advised is not null then 'PROCEED' else 'INFO_ONLY' end
  from life where intake is not null;
insert into wegwijs.learning_goal (id, case_id, position, domain, context, result, measured_on)
select gen_random_uuid(), one, position, domain, 'FAMILY', case when ended is null then 'OPEN'
       else (array['REACHED', 'REACHED', 'PARTLY', 'NOT', 'DROPPED'])[1 + pg_temp.pick(n, 'goal' || position, 5)] end, ended
  from life, generate_series(0, 1) position where advised is not null and (position = 0 or pg_temp.pick(n, 'second', 3) = 0);
insert into wegwijs.skill_assessment (id, version, library_org_id, branch_id, created_at, created_by, updated_at, case_id, participant_id,
       domain, status, instrument, taken_on, scale, level, confidence)
select gen_random_uuid(), 0, '{library}', '{branch}', pg_temp.at(assessed, n), 'system', pg_temp.at(assessed, n), one, person, domain,
       'MEASURED', 'TOA', assessed, 'DIGITAL', (array['D0', 'INSTROOM', 'BASIS_1'])[1 + pg_temp.pick(n, 'before', 3)], 'INDICATION'
  from life where assessed is not null;
insert into wegwijs.skill_assessment (id, version, library_org_id, branch_id, created_at, created_by, updated_at, case_id, participant_id,
       domain, status, instrument, taken_on, scale, level, confidence)
select gen_random_uuid(), 0, '{library}', '{branch}', pg_temp.at(ended, n), 'system', pg_temp.at(ended, n), one, person, domain,
       'MEASURED', 'TOA', ended, case pg_temp.pick(n, 'scale', 9) when 0 then 'CAN_DO' else 'DIGITAL' end,
       case pg_temp.pick(n, 'scale', 9) when 0 then 'ALONE' else (array['INSTROOM', 'BASIS_1', 'BASIS_2'])[1 + pg_temp.pick(n, 'after', 3)] end,
       case pg_temp.pick(n, 'sure', 2) when 0 then 'TESTED' else 'INDICATION' end
  from life where ended is not null and pg_temp.pick(n, 'again', 3) > 0;

insert into wegwijs.offering (id, version, library_org_id, branch_id, created_at, created_by, updated_at, title, provider_partner_id,
       in_library, domain, scale, form, education_kind, cbs_type, target_groups, eligibility, hours_total, cost_cents, certificate,
       assured_on, status, capacity, capacity_updated_on)
select gen_random_uuid(), 0, '{library}', '{branch}', now(), 'system', now(), 'Aanbod ' || n, null, true, 'DIGITAL_BASIC', 'DIGITAL',
       'GROUP', (array['FORMAL', 'NON_FORMAL_PROFESSIONAL', 'NON_FORMAL_VOLUNTEER', 'INFORMAL'])[n],
       (array['LANGUAGE', 'DIGITAL', 'LANGUAGE_DIGITAL', 'ALL'])[n], '[]', '{}', 20, 0, 'NONE', current_date, 'ACTIVE', 'CAPACITY', current_date
  from generate_series(1, 4) n;
drop table if exists pg_temp.course;
create temp table course as select id, row_number() over (order by title) as n from wegwijs.offering where branch_id = '{branch}';
create or replace function pg_temp.course(n bigint) returns uuid language sql as 'select id from pg_temp.course where course.n = 1 + $1 % 4';
insert into wegwijs.course_run (id, version, library_org_id, branch_id, created_at, created_by, updated_at, number, offering_id, title,
       walk_in, place, starts_on, ends_on, sessions, min_participants, max_participants, seats_held, seats_taken, walk_in_counts, status)
select gen_random_uuid(), 0, '{library}', '{branch}', now(), 'system', now(), 'GR-{municipality}-' || n, pg_temp.course(n), 'Groep ' || n,
       n % 6 = 0, 'Leeszaal', date '{until}' - 17 * n, date '{until}' - 17 * n + 70, '[]', 4, 12, 0, case n % 6 when 0 then 0 else 5 + n % 7 end,
       case n % 6 when 0 then jsonb_build_array(jsonb_build_object('date', date '{until}' - 17 * n + 3, 'count', 4 + n % 5),
            jsonb_build_object('date', date '{until}' - 17 * n + 40, 'count', 7)) else '[]' end,
       case when n % 8 = 3 then 'CANCELLED' when n < 5 then 'RUNNING' else 'COMPLETED' end
  from generate_series(1, 60) n;

insert into wegwijs.placement (id, version, library_org_id, branch_id, created_at, created_by, updated_at, case_id, kind, offering_id,
       seated, status, started_on, ended_on, end_reason, accepted_on, sessions_offered, attended)
select place, 0, '{library}', '{branch}', pg_temp.at(advised, n), 'system', pg_temp.at(coalesce(ended, started), n), one, 'SELF_STUDY',
       pg_temp.course(n), false, case when ended is null then 'STARTED' when outcome = 'DROPPED_OUT' or n % 9 = 0 then 'ENDED_EARLY' else 'COMPLETED' end,
       started, ended, case when ended is null then null when outcome = 'DROPPED_OUT' or n % 9 = 0
            then (array['GOAL_REACHED', 'FOUND_WORK', 'MOVED_AWAY', 'TIME_OR_PLACE', 'NO_CLICK', 'UNKNOWN'])[1 + pg_temp.pick(n, 'why', 6)]
            else 'COMPLETED' end, started - 2, 10, 4 + pg_temp.pick(n, 'attended', 7)
  from life where started is not null;
insert into wegwijs.placement (id, version, library_org_id, branch_id, created_at, created_by, updated_at, case_id, kind, offering_id,
       seated, status, started_on, accepted_on)
select gen_random_uuid(), 0, '{library}', '{branch}', pg_temp.at(ended, n), 'system', pg_temp.at(ended + 30, n), one, 'SELF_STUDY',
       pg_temp.course(n + 1), false, case n % 2 when 0 then 'NO_SHOW' else 'CANCELLED_BY_PROVIDER' end,
       case n % 2 when 1 then ended + 25 end, ended + 20
  from life where ended < date '{until}' - 60 and pg_temp.pick(n, 'next', 5) = 0;
insert into wegwijs.follow_up (id, version, library_org_id, branch_id, created_at, created_by, updated_at, placement_id, moment, due_on,
       held_on, end_talk)
select gen_random_uuid(), 0, '{library}', '{branch}', pg_temp.at(ended, n), 'system', pg_temp.at(ended, n), place, 'END', ended, ended,
       jsonb_build_object('selfReliance', 1 + pg_temp.pick(n, 'self' || talk, 5),
            'grade', case pg_temp.pick(n, 'graded', 4) when 0 then null else 5 + pg_temp.pick(n, 'grade', 6) end)
  from life, generate_series(0, 1) talk where ended is not null and (talk = 0 or n % 7 = 0);
insert into wegwijs.follow_up (id, version, library_org_id, branch_id, created_at, created_by, updated_at, placement_id, moment, due_on,
       held_on, aftercare_call)
select gen_random_uuid(), 0, '{library}', '{branch}', pg_temp.at(ended, n), 'system', pg_temp.at(ended, n), place, 'AFTER_3M', ended + 90,
       ended + 91, jsonb_build_object('reached', n % 4 > 0, 'stillUses', case when n % 4 > 0
            then (array['YES', 'SOMETIMES', 'NO'])[1 + pg_temp.pick(n, 'uses', 3)] end)
  from life where ended < date '{until}' - 92;

insert into wegwijs.onward_referral (id, version, library_org_id, branch_id, created_at, created_by, updated_at, number, case_id, status,
       reason, partner_id, consent_given, alone, mode, data_set, sent_at, responded_at, times_later)
select gen_random_uuid(), 0, '{library}', '{branch}', pg_temp.at(advised, n), 'system', pg_temp.at(advised, n), 'DV-{municipality}-' || n, one,
       (array['SENT', 'REJECTED', 'RETURNED', 'NOT_STARTED', 'STARTED', 'COMPLETED'])[1 + pg_temp.pick(n, 'onward', 6)], 'FORMAL_COURSE',
       pg_temp.friend(n), true, false, (array['WARM', 'SUPPORTED', 'COLD'])[1 + pg_temp.pick(n, 'mode', 3)], '[]', pg_temp.at(advised, n),
       case when pg_temp.pick(n, 'onward', 6) > 0 then pg_temp.at(advised + pg_temp.pick(n, 'answer', 12), n) + interval '5 hours' end, 0
  from life where advised is not null and pg_temp.pick(n, 'on', 4) = 0;
insert into wegwijs.waitlist_entry (id, version, library_org_id, branch_id, created_at, created_by, updated_at, case_id, since, state,
       long_wait_due_on)
select gen_random_uuid(), 0, '{library}', '{branch}', pg_temp.at(advised, n), 'system',
       pg_temp.at(least(coalesce(started, advised + 30), date '{until}' - 1), n), one, pg_temp.at(advised, n),
       case when closed is null then case when started is null then 'WAITING' else 'PLACED' end when started is null then 'LEFT' else 'PLACED' end,
       advised + 112
  from life where advised is not null and pg_temp.pick(n, 'list', 3) > 0;
insert into wegwijs.outgoing_message (id, version, library_org_id, branch_id, created_at, created_by, updated_at, number, line, topic, code,
       missing, thread, sequence, partner_id, signal_id, feedback_number, posted_at, state, not_before, tries, left_at, kept_until)
select gen_random_uuid(), 0, '{library}', '{branch}', pg_temp.at(received, n), 'system', pg_temp.at(received, n), 'BR-{municipality}-' || n,
       'MAIL', 'SIGNAL_NEWS', 'ONTVANGEN', '[]', 'SG-{municipality}-' || n, 1, pg_temp.friend(n), signal, 1, pg_temp.at(received, n),
       case pg_temp.pick(n, 'sent', 9) when 0 then 'FAILED' else 'SENT' end, pg_temp.at(received, n), 1,
       case when pg_temp.pick(n, 'sent', 9) > 0 then pg_temp.at(received + pg_temp.pick(n, 'late', 10), n) end,
       received + 365
  from life where kind % 10 < 6;
insert into wegwijs.volunteer (id, version, library_org_id, branch_id, created_at, created_by, updated_at, number, name, phone, source,
       functions, preferences, availability, branches, max_participants, participants, home_visits, papers, requirements, state, last_day)
select gen_random_uuid(), 0, '{library}', '{branch}', pg_temp.at(date '{until}' - 9 * n, n), 'system', now(), 'VW-{municipality}-' || n,
       'Voorbeeld', '0600000000', 'OWN_CHANNEL', '["LANGUAGE_BUDDY"]', '[]', '[]', '[]', 2, n % 2, false, '{}', '[]',
       case n % 4 when 0 then 'LEFT' when 1 then 'PREPARING' else 'READY' end, case n % 4 when 0 then date '{until}' - 3 * n end
  from generate_series(1, 80) n;
insert into wegwijs.recognition_training (id, version, library_org_id, branch_id, created_at, created_by, updated_at, number, partner_id,
       requested_on, topic, audience, size, minutes, practice, expert, evaluation_token, given_on, attended, signals_before, signals_after,
       owner_fields, state)
select gen_random_uuid(), 0, '{library}', '{branch}', now(), 'system', now(), 'HT-{municipality}-' || n, pg_temp.friend(n),
       date '{until}' - 60 * n - 40, 'BOTH', 'Balie', 12, 180, false, false, gen_random_uuid(), date '{until}' - 60 * n, 12,
       case when n > 1 then 6 + n end, case when n > 1 then 9 + 2 * n end, '{}', case when n > 1 then 'CLOSED' else 'GIVEN' end
  from generate_series(1, 9) n;
drop table if exists pg_temp.buddy;
create temp table buddy as select id, row_number() over (order by number) as n from wegwijs.volunteer where branch_id = '{branch}';
insert into wegwijs.volunteer_match (id, version, library_org_id, branch_id, created_at, created_by, updated_at, placement_id, case_id,
       volunteer_id, rhythm, minutes, place, first_meeting, coordinator_present, state, ended_on, end_reason)
select gen_random_uuid(), 0, '{library}', '{branch}', pg_temp.at(started, life.n), 'system', pg_temp.at(ended, life.n), place, one, buddy.id,
       'WEEKLY', 60, 'LIBRARY', pg_temp.at(started, life.n), true, case life.n % 3 when 0 then 'NO_MATCH' else 'ENDED' end, ended,
       case life.n % 6 when 0 then 'NO_CLICK' end
  from life join buddy on buddy.n = 1 + life.n % 80 where ended is not null and pg_temp.pick(life.n, 'buddy', 4) = 0;
insert into wegwijs.access_log_entry (at, user_id, action, case_number)
select pg_temp.at(intake, n), 'intake', 'WORD_WARNING_OVERRULED', 'TR-{municipality}-' || n
  from life where intake is not null and pg_temp.pick(n, 'word', 20) = 0;
update wegwijs.referral_case set forget_on = life.closed + 10 from life
 where referral_case.id = life.one and life.closed is not null and pg_temp.pick(n, 'forget', 300) = 0;
insert into wegwijs.partner_agreement (id, version, library_org_id, branch_id, created_at, created_by, updated_at, number, partner_id, kinds,
       starts_on, ends_on, owner_fields, state)
select gen_random_uuid(), 0, '{library}', '{branch}', now(), 'system', now(), 'OV-{municipality}-' || n, pg_temp.friend(n), '["COOPERATION"]',
       date '{until}' - 300, date '{until}' + 40 * n - 60, '{}', 'ACTIVE'
  from generate_series(1, 6) n;
insert into wegwijs.custom_education (id, version, library_org_id, branch_id, created_at, created_by, updated_at, number, partner_id,
       requested_on, target_group, question, expected, place, from_on, until_on, times, work_time, teacher_available, reworks, extended,
       run_id, price_cents, owner_fields, state)
select gen_random_uuid(), 0, '{library}', '{branch}', now(), 'system', now(), 'MW-{municipality}-' || n, pg_temp.friend(n),
       date '{until}' - 35 * n, 'WORKERS', 'Lezen op het werk', 12, 'LIBRARY', date '{until}', date '{until}' + 90, '[]', false, true, 0, false,
       case when n % 3 = 0 then (select id from wegwijs.course_run where number = 'GR-{municipality}-' || (n * 4 + 1)) end,
       case when n % 3 < 2 then 60000 + 1250 * n end, '{}',
       case n % 3 when 0 then 'RUNNING' when 1 then 'PROPOSED' else 'DECLINED' end
  from generate_series(1, 12) n;
insert into wegwijs.training_need (id, version, library_org_id, branch_id, created_at, created_by, updated_at, number, origin, asked_on,
       national_training, own_trainer, catalogue_fit, specific_need, repeating, staff, volunteers, owner_fields, state)
select gen_random_uuid(), 0, '{library}', '{branch}', now(), 'system', now(), 'LB-{municipality}-' || n, 'ASKED', date '{until}' - 11 * n,
       false, false, 0, false, false, '[]', '[]', '{}', (array['OPEN', 'PLANNED', 'SATISFIED', 'SATISFIED', 'DROPPED'])[1 + n % 5]
  from generate_series(1, 40) n;
-- Some learned it once more, some for good, and some of the helpers have left.
insert into wegwijs.gained_competence (id, version, library_org_id, branch_id, created_at, created_by, updated_at, staff_id, volunteer_id,
       expertise, obtained_on, valid_until)
select gen_random_uuid(), 0, '{library}', '{branch}', now(), 'system', now(), case who.n % 2 when 0 then 'colleague-{municipality}-' || who.n end, buddy.id,
       'RECOGNISING', date '{until}' - 900 + 400 * time, case when who.n % 7 > 0 then date '{until}' - 500 + 520 * time + who.n end
  from generate_series(1, 80) who (n) left join buddy on buddy.n = case who.n % 2 when 1 then who.n end cross join generate_series(0, 1) time
 where time = 0 or who.n % 5 = 0;
