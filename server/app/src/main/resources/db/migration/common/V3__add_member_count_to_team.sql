-- The number of active members, so that a response does not count them. Triggers of a later migration maintain it; a separate
-- migration locks team, which requests read, only for a moment.
alter table team add column member_count integer default 0 not null;
