-- Most messages have no topic, and those that wait are not settled: indexes that leave them out cost
-- nothing when they come and go. A topic is looked for whatever became of its messages.
drop index outbox_topic;
create index outbox_topic on outbox (topic) where topic is not null;
drop index outbox_settled;
create index outbox_settled on outbox (settled_at) where settled_at is not null;
