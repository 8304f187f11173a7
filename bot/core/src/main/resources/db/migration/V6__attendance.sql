-- Events, never changed: IN and OUT say where somebody was from when on, CONFIRM says that the
-- place of the event in "about" was meant although the roster has another.
create table check_in (
  id ${identity},
  person_id bigint not null references person (id),
  day text not null,
  kind text not null,
  place text,
  at bigint not null,
  recorded_at bigint not null,
  late_minutes integer not null,
  differs integer not null,
  about bigint references check_in (id)
);
create index check_in_person on check_in (person_id, day);
create index check_in_day on check_in (day);

-- Thousandths of a degree: about 100 metres. The rows are deleted after some days.
create table location (
  id ${identity},
  check_in_id bigint not null references check_in (id),
  latitude_milli integer not null,
  longitude_milli integer not null,
  at bigint not null
);
create index location_at on location (at);

-- A step is open until everybody of it was looked at; "up_to" is the last person who was.
create table morning_step (
  day text not null,
  work_start text not null,
  step_minutes integer not null,
  state text not null,
  up_to bigint not null default 0,
  at bigint not null,
  primary key (day, work_start, step_minutes)
);

-- When a manager last had somebody reminded.
create table reminded (
  person_id bigint primary key references person (id),
  at bigint not null
);

create table summary_sent (
  day text not null,
  time text not null,
  state text not null,
  at bigint not null,
  primary key (day, time)
);
