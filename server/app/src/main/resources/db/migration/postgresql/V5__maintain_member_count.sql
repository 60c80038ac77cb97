-- Adds the difference to the committed count of the team, whose row stays locked until the end of the transaction. Concurrent changes
-- of a team therefore wait for each other. A trigger for each row would update the team once per member of a bulk insert.
create function maintain_member_count() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    update team set member_count = member_count + change.members
    from (select team_id, count(*) as members from added where active group by team_id) change
    where id = change.team_id;
  elsif tg_op = 'DELETE' then
    update team set member_count = member_count - change.members
    from (select team_id, count(*) as members from removed where active group by team_id) change
    where id = change.team_id;
  elsif tg_op = 'UPDATE' then
    update team set member_count = member_count + change.members
    from (select team_id, sum(members) as members
          from (select team_id, 1 as members from added where active
                union all select team_id, -1 from removed where active) moved
          group by team_id having sum(members) <> 0) change
    where id = change.team_id;
  else
    update team set member_count = 0 where member_count <> 0;
  end if;
  return null;
end
$$;

create trigger team_member_inserted after insert on team_member referencing new table as added
  for each statement execute function maintain_member_count();
create trigger team_member_deleted after delete on team_member referencing old table as removed
  for each statement execute function maintain_member_count();
create trigger team_member_updated after update on team_member referencing old table as removed new table as added
  for each statement execute function maintain_member_count();
create trigger team_member_truncated after truncate on team_member
  for each statement execute function maintain_member_count();

-- The triggers have locked team_member against changes, but not against reads, until this transaction ends.
update team set member_count = (select count(*) from team_member m where m.team_id = team.id and m.active);
