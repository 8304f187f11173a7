create table setting (
  name text primary key,
  value text not null
);

create table unit (
  id ${identity},
  parent_id bigint references unit (id),
  name text not null,
  work_start text,
  work_end text,
  position integer not null default 0
);
create index unit_parent on unit (parent_id);

create table person (
  id ${identity},
  staff_code text not null unique,
  full_name text not null,
  folded_name text not null,
  title text not null,
  unit_id bigint not null references unit (id),
  is_leader integer not null,
  role text not null,
  email text,
  phone text,
  language text not null default 'vi',
  left_on text
);
create index person_unit on person (unit_id);

create table account (
  id ${identity},
  channel text not null,
  sender text not null,
  chat text not null,
  person_id bigint not null references person (id),
  bound_at bigint not null,
  unbound_at bigint,
  last_seen_at bigint not null
);
create unique index account_bound on account (channel, sender) where unbound_at is null;
create index account_person on account (person_id);

create table enrol_code (
  id ${identity},
  person_id bigint not null references person (id),
  hash text not null unique,
  made_at bigint not null,
  expires_at bigint not null,
  used_at bigint
);
create index enrol_code_person on enrol_code (person_id);

create table enrol_attempts (
  channel text not null,
  sender text not null,
  failures integer not null,
  locked_until bigint not null,
  primary key (channel, sender)
);
