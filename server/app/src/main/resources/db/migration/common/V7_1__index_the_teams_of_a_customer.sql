-- The primary key has the members of a team; this index has the teams of a member. It is a separate migration, because one that locks
-- two tables against changes could deadlock.
create index team_member_coworker on team_member (coworker_id, team_id);
