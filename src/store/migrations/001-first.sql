-- Days and instants are ISO texts in the "C" collation: they sort as dates do, and both engines give them back as written.

create extension if not exists pg_textsearch;

create table documents (
  id text collate "C" primary key,
  text text not null,
  -- The draft without its text, the extraction and the window of publication, as JSON that only the program reads.
  draft text not null,
  extraction text not null,
  made_by text not null,
  title text,
  language text not null,
  kind text not null,
  url text,
  publisher text,
  side text,
  perspective text not null,
  published text,
  published_from text collate "C",
  published_to text collate "C",
  dated boolean not null,
  unlinked boolean not null default false,
  -- Whether its passages, statements, mentions and accounts stand in their tables.
  searched boolean not null default false,
  -- Of a text without a date of its own: the extraction without an anchor, by which it is dated, and its accounts' keys.
  base text,
  base_keys text[] not null default '{}',
  -- The document that a near-identical one is shown by.
  same_as text collate "C"
);
create index documents_published on documents (published_from);
create index documents_unlinked on documents (id) where unlinked;
create index documents_base_keys on documents using gin (base_keys) where base is not null;
create index documents_same_as on documents (same_as) where same_as is not null;

-- A name in a collection, and the texts it has led to; at most one of them is current.
create table copies (
  collection text collate "C" not null,
  name text collate "C" not null,
  document text collate "C" not null references documents,
  status text not null check (status in ('current', 'superseded', 'gone')),
  ingested_at text collate "C" not null,
  primary key (collection, name, document)
);
create index copies_document on copies (document);

-- What a reader of a collection is shown.
create view shown as
  select c.collection, c.document, c.name, c.ingested_at
  from copies c join documents d on d.id = c.document
  where c.status = 'current' and d.same_as is null;

create table passages (
  document text collate "C" not null references documents,
  n integer not null,
  start integer not null,
  finish integer not null,
  quote text not null,
  terms text not null,
  publisher text,
  side text,
  day_from text collate "C",
  day_to text collate "C",
  primary key (document, n)
);
create index passages_terms on passages using bm25 (terms) with (text_config = 'simple');

create table statements (
  document text collate "C" not null references documents,
  n integer not null,
  json text not null,
  speaker text collate "C",
  side text,
  about text collate "C",
  topics text[] not null,
  day_from text collate "C",
  day_to text collate "C",
  primary key (document, n)
);
create index statements_speaker on statements (speaker, day_from);
create index statements_side on statements (side, day_from);
create index statements_about on statements (about);

create table mentions (
  document text collate "C" not null references documents,
  actor text collate "C" not null,
  name text not null,
  kind text not null,
  side text,
  count integer not null,
  folded text not null,
  json text not null,
  primary key (document, actor)
);
create index mentions_actor on mentions (actor);

-- Accounts are linked within a scope: the shared collection, or it and one other, so that what a workspace adds for
-- itself joins and parts nothing for anybody else. A scope of a workspace holds only events with an account of its own.
create table events (
  scope text collate "C" not null,
  id text collate "C" not null,
  json text not null,
  kind text not null,
  parties text[] not null,
  topics text[] not null,
  series text,
  round integer,
  day_from text collate "C",
  day_to text collate "C",
  primary key (scope, id)
);
create index events_days on events (day_from, day_to);
create index events_parties on events using gin (parties);
create index events_series on events (series, round);

-- Accounts stay when their document is superseded or extracted anew: their ids lead to an event for good.
create table accounts (
  id text collate "C" primary key,
  document text collate "C" not null references documents,
  start integer not null,
  json text not null,
  keys text[] not null,
  dating_keys text[] not null,
  current boolean not null,
  -- The account that took this one's place.
  heir text collate "C"
);
create index accounts_document on accounts (document);
create index accounts_keys on accounts using gin (keys) where current;
create index accounts_dating_keys on accounts using gin (dating_keys) where current;

-- The event that an account belongs to or, where it is no longer current, last belonged to.
create table memberships (
  scope text collate "C" not null,
  account text collate "C" not null,
  event text collate "C" not null,
  primary key (scope, account)
);
create index memberships_event on memberships (event, scope);

create table state (
  space text collate "C" not null,
  key text collate "C" not null,
  value jsonb not null,
  -- Milliseconds since 1970; null: for good.
  expires bigint,
  primary key (space, key)
);

-- Keys under which near-identical texts meet, and the pairs that were found to be so; each pair both ways.
create table likeness_keys (
  document text collate "C" not null references documents,
  key text collate "C" not null,
  primary key (key, document)
);
create index likeness_keys_document on likeness_keys (document);

create table alike (
  document text collate "C" not null references documents,
  other text collate "C" not null references documents,
  primary key (document, other)
);
