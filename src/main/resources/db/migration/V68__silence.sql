-- From which day a receiver keeps silent; later than the day of sending when the case had a pause.
alter table onward_referral add column silent_since date;
