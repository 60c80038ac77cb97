-- The number of active members, so that a response does not count them. V5 adds the triggers that maintain it. V3 is a
-- separate migration, so that it locks the table team, which requests read, only for a moment.
alter table team add column member_count integer default 0 not null;
