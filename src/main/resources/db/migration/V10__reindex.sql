-- So that a rebuild of the index can tell what was indexed while it went on.
alter table holding add indexed_at timestamptz;
create index on holding (indexed_at);
