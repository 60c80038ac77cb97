-- The pairs of tags of each published coworker, ordered by name. The ranking of related profiles reads the coworkers who share two tags
-- from this table, because far fewer coworkers have both of two tags than one of them.
create table coworker_tag_pair (
  tag         varchar(100) collate "C" not null,
  other_tag   varchar(100) collate "C" not null check (tag < other_tag),
  name_order  varchar(200) collate "C" not null,
  coworker_id bigint       not null
);

-- Replaces the pairs of the coworkers whose tags, name or visibility a statement changed.
create function replace_coworker_tag_pairs() returns trigger language plpgsql as $$
begin
  -- Transactions that change tags of one coworker must not run concurrently, because they would not see each other's tags. A lock
  -- is not sufficient: at isolation level REPEATABLE READ, only an update makes the second transaction fail.
  update coworker set published = published where id in (select coworker_id from changed);
  delete from coworker_tag_pair where coworker_id in (select coworker_id from changed);
  insert into coworker_tag_pair (tag, other_tag, name_order, coworker_id)
  select one.tag, other.tag, one.name_order, one.coworker_id
  from coworker_tag one
  join coworker_tag other on other.coworker_id = one.coworker_id and other.tag > one.tag
  where one.published and one.coworker_id in (select coworker_id from changed);
  return null;
end $$;

-- The first trigger blocks other writers, but not readers, until the table is filled.
create trigger coworker_tag_inserted after insert on coworker_tag referencing new table as changed
  for each statement execute function replace_coworker_tag_pairs();
create trigger coworker_tag_deleted after delete on coworker_tag referencing old table as changed
  for each statement execute function replace_coworker_tag_pairs();
create trigger coworker_tag_updated after update on coworker_tag referencing new table as changed
  for each statement execute function replace_coworker_tag_pairs();
-- An update can also move a tag from one coworker to another.
create trigger coworker_tag_moved after update on coworker_tag referencing old table as changed
  for each statement execute function replace_coworker_tag_pairs();

insert into coworker_tag_pair (tag, other_tag, name_order, coworker_id)
select one.tag, other.tag, one.name_order, one.coworker_id
from coworker_tag one
join coworker_tag other on other.coworker_id = one.coworker_id and other.tag > one.tag
where one.published;

alter table coworker_tag_pair add primary key (tag, other_tag, name_order, coworker_id);
create index coworker_tag_pair_coworker on coworker_tag_pair (coworker_id);
analyze coworker_tag_pair;
