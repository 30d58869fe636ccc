-- What the index says otherwise than the authority file: noted in the transaction of the change, struck out once the index has it.
create table unwritten (
  what text not null check (what in ('STATEMENT', 'ORGANISATION', 'LEARNED')),
  id text not null,
  stamp uuid not null,                      -- another one each time it is noted: who wrote an earlier state strikes out no later one
  primary key (what, id));
