-- An account's keys as rows: asking an index over arrays is many times slower while much is being written.

create table account_keys (
  key text collate "C" not null,
  account text collate "C" not null,
  primary key (key, account)
);
create index account_keys_account on account_keys (account);

insert into account_keys (key, account) select distinct unnest(keys), id from accounts where current;

drop index accounts_keys;
alter table accounts drop column keys;
