-- The spec orders names by Unicode code point. H2 compares UTF-16 units, which differs beyond the Basic Multilingual Plane
-- (U+20BB7 before U+FA11); UTF-8 bytes compare as code points do.
alter table coworker_tag add column name_order varbinary(800) generated always as (stringtoutf8(full_name));
create index coworker_tag_ranking on coworker_tag (tag, published, name_order, coworker_id);
