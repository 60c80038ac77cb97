-- The spec orders names by Unicode code point. A database's own collation rarely does; "C" compares UTF-8 bytes, and so code points.
alter table coworker_tag add column name_order varchar(200) collate "C" not null generated always as (full_name) stored;
-- Tags are compared, never sorted for people: by bytes is the cheapest order that an index can keep.
alter table coworker_tag alter column tag type varchar(100) collate "C";
create index coworker_tag_ranking on coworker_tag (tag, published, name_order, coworker_id);
