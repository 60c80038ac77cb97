-- The version of the profile's editable columns. Programs that change these columns must raise it, because it is the ETag of the profile.
alter table team add column version bigint default 1 not null check (version > 0);
