-- TRUNCATE fires no trigger on H2; use DELETE.
create trigger team_member_count after insert, update, delete on team_member for each row
  call 'org.coworkingapi.server.app.database.MemberCountTrigger';
update team set member_count = (select count(*) from team_member m where m.team_id = team.id and m.active);
