-- The version of the profile's editable columns. Programs that change these columns must raise it, because it is the ETag of the profile.
alter table team add column version bigint default 1 not null check (version > 0);
-- The spec counts characters, and H2 counts UTF-16 units, of which a character has at most two.
alter table team alter column name set data type varchar(400);
alter table team alter column description set data type varchar(40000);
alter table team alter column profile_summary set data type varchar(2000);
alter table team alter column profile_website set data type varchar(1000);
alter table team alter column profile_tags set data type varchar(4000);
alter table team alter column twitter set data type varchar(1000);
alter table team alter column facebook set data type varchar(1000);
alter table team alter column linkedin set data type varchar(1000);
alter table team alter column instagram set data type varchar(1000);
alter table team alter column github set data type varchar(1000);
alter table team alter column pinterest set data type varchar(1000);
alter table team alter column skype set data type varchar(200);
alter table team alter column telegram set data type varchar(200);
alter table team alter column flickr set data type varchar(1000);
alter table team alter column vimeo set data type varchar(1000);
alter table team alter column tumblr set data type varchar(1000);
alter table team alter column blogger set data type varchar(1000);
