-- A boolean with a default needs no check, so that this migration locks the table, which requests read, only for a moment.
alter table coworker add column is_company boolean default false not null;
