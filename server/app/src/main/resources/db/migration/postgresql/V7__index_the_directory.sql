-- Published coworkers in the order of the spec, which is that of code points. The statements of the directory read ids from this index
-- alone, so that the last page costs little more than the first.
create index coworker_directory on coworker (full_name collate "C", id) where published;
