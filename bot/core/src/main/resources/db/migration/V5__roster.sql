create table roster_entry (
  id ${identity},
  person_id bigint not null references person (id),
  day text not null,
  part text not null,
  place text not null,
  duty text not null
);
create index roster_entry_day on roster_entry (day, person_id);
create index roster_entry_person on roster_entry (person_id, day);
