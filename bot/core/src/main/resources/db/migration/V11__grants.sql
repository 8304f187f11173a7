-- The rotating tokens of a channel. "renewing_since" is written before the provider is asked for
-- the next pair: where it stands after a crash, the refresh token may be spent.
create table channel_grant (
  name text primary key,
  version bigint not null,
  access_token text,
  access_until bigint not null,
  refresh_token text not null,
  refresh_until bigint not null,
  renewing_since bigint,
  stopped text,
  origin text not null
);
