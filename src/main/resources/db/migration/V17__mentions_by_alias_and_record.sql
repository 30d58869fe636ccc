-- In how many statements a name stands is asked with every statement, up to a few: the first ones are found without reading the rest.
create index mention_alias_record on mention (alias, record);
drop index mention_alias;
