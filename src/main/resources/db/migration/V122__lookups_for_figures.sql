-- Rows for figures look these up by case and by signal, every minute.
create index follow_up_case on wegwijs.follow_up (case_id);
create index waitlist_entry_case on wegwijs.waitlist_entry (case_id);
create index outgoing_message_signal on wegwijs.outgoing_message (signal_id);
