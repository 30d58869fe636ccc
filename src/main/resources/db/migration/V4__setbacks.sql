alter table run add waits_for text;                   -- passing trouble, told until the run goes on
alter table lot add setbacks int not null default 0;  -- attempts in vain for no fault of its own
