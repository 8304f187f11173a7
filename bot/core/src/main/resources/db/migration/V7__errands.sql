-- What somebody asked for that is done after their message: a row is an errand that is not done.
-- From "due_at" on anybody may do it; whoever does moves it on, and owns it until then.
create table errand (
  id ${identity},
  kind text not null,
  channel text not null,
  chat text not null,
  chat_kind text not null,
  person_id bigint not null references person (id),
  details text not null,
  attempts integer not null default 0,
  due_at bigint not null,
  expires_at bigint not null
);
create index errand_due on errand (due_at);
create index errand_chat on errand (channel, chat);

-- When a conversation was last used, and a code last tried, so that strangers are forgotten.
alter table dialogue add column used_at bigint not null default 0;
alter table enrol_attempts add column tried_at bigint not null default 0;

-- Codes of people who left before leaving ended them.
delete from enrol_code
where used_at is null and person_id in (select id from person where left_on is not null);
