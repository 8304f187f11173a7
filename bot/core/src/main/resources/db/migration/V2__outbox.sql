create table chat (
  channel text not null,
  chat text not null,
  unreachable_since bigint,
  reason text,
  primary key (channel, chat)
);

create table outbox_file (
  sha256 text primary key,
  content ${bytes} not null,
  stored_at bigint not null
);

create table outbox (
  id ${identity},
  channel text not null,
  chat text not null,
  chat_kind text not null,
  lane integer not null,
  kind text not null,
  topic text,
  content text not null,
  file_sha256 text references outbox_file (sha256),
  replaces text,
  state text not null,
  due_at bigint not null,
  expires_at bigint,
  attempts integer not null default 0,
  resent integer not null default 0,
  lease_until bigint,
  provider_id text,
  reason text,
  stored_at bigint not null,
  settled_at bigint
);
create index outbox_due on outbox (channel, lane, due_at, id) where state = 'pending';
create index outbox_leased on outbox (channel, lease_until) where state = 'sending';
create index outbox_chat on outbox (channel, chat, lane, id) where state in ('pending', 'sending');
create index outbox_expires on outbox (channel, expires_at) where state = 'pending';
create index outbox_topic on outbox (topic) where state = 'pending';
create index outbox_settled on outbox (settled_at);
create index outbox_file_used on outbox (file_sha256) where file_sha256 is not null;
