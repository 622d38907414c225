-- Where people can call; printed on the referral card and shown on the public pages.
alter table branch add column phone varchar(12);
