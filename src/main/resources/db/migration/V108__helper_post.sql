-- Only what is told of a person is about that person; the rest is about nobody, whatever comes to be told.
alter table outgoing_message drop constraint about_one_thing;
alter table outgoing_message add constraint about_one_thing
    check (num_nonnulls(signal_id, onward_referral_id, case_id) = case
        when topic in ('SIGNAL_NEWS', 'HELP_ASKED', 'REFERRAL_SENT', 'REFERRAL_REMINDER', 'QUESTION_ANSWERED',
                       'REFERRAL_WITHDRAWN', 'APPOINTMENT') then 1
        else 0 end);
