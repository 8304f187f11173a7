-- What was not understood: the folded form of a text, never who wrote it.
create table gap (
  folded text primary key,
  count bigint not null,
  first_day text not null,
  last_day text not null
);
create index gap_last_day on gap (last_day);

-- The weeks, by their Monday, of which the list was sent.
create table gap_list (
  week text primary key,
  at bigint not null
);
