create table inbound (
  channel text not null,
  event text not null,
  received_at bigint not null,
  kind text not null,
  person_id bigint,
  intent text,
  match text,
  incident text,
  primary key (channel, event)
);
create index inbound_received on inbound (received_at);

create table dialogue (
  channel text not null,
  chat text not null,
  sender text not null,
  turns bigint not null default 0,
  question_id bigint,
  question text,
  expires_at bigint,
  primary key (channel, chat, sender)
);

create table audit (
  id ${identity},
  at bigint not null,
  actor bigint,
  channel text,
  action text not null,
  subject text,
  detail text
);
create index audit_at on audit (at);

create table lease (
  name text primary key,
  holder text not null,
  until bigint not null
);
