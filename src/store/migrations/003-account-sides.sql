-- The sides whose people and bodies the sentence of an account names, whether or not they took part.

alter table accounts add column sides text[] not null default '{}';

-- Rows are made from extractions: they are made anew, with their sides.
update documents set made_by = '';
