-- Messages about a training, a custom course or an agreement are about nobody.
alter table outgoing_message drop constraint about_one_thing;
alter table outgoing_message add constraint about_one_thing
    check (num_nonnulls(signal_id, onward_referral_id, case_id) = case
        when topic in ('TRIAL', 'TRAINING_PROPOSED', 'CUSTOM_PROPOSED', 'CUSTOM_RECRUITING', 'CUSTOM_NOT_FEASIBLE',
                       'AGREEMENT_TO_SIGN') then 0
        else 1 end);
