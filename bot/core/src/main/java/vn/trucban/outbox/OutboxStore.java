package vn.trucban.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Outbound;

/** All SQL of outgoing messages. */
@Repository
class OutboxStore {

  /** The reason of a message that waits for a version that can read it. */
  static final String UNREADABLE = "unreadable";

  /**
   * A due message of a chat that has none on its way and none that goes before. The offset keeps
   * PostgreSQL from making it a join, for which it reads the whole line again for each message as
   * long as its statistics do not know of a broadcast that was put in line just now.
   */
  private static final String FIRST_OF_ITS_CHAT =
      """
      o.channel = :channel and o.state = 'pending' and o.due_at <= :now and o.lane < :below
                and not exists (
                  select 1 from outbox e
                  where e.channel = o.channel and e.chat = o.chat
                    and e.state in ('pending', 'sending')
                    and (e.state = 'sending'
                         or (coalesce(e.reason, '') <> 'unreadable'
                             and (e.lane < o.lane or (e.lane = o.lane and e.id < o.id))))
                  limit 1 offset 0)\
      """;

  private static final String LANES =
      Arrays.stream(MessageKind.values())
          .map(kind -> "(" + kind.lane() + ")")
          .distinct()
          .collect(Collectors.joining(", "));

  private final JdbcClient jdbc;
  private final OutboundFiles files;
  private final OutboundJson json = new OutboundJson();

  OutboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.files = new OutboundFiles(jdbc);
  }

  void insert(
      ChatAddress to,
      MessageKind kind,
      @Nullable String topic,
      Outbound content,
      @Nullable String replaces,
      Instant now) {
    FileContent file = content instanceof Outbound.Document document ? document.file() : null;
    if (file != null) {
      files.insert(file, now);
    }
    int unused =
        jdbc.sql(
                """
                insert into outbox (channel, chat, chat_kind, lane, kind, topic, content,
                                    file_sha256, replaces, state, due_at, expires_at, stored_at)
                values (:channel, :chat, :chatKind, :lane, :kind, :topic, :content,
                        :file, :replaces, 'pending', :now, :expires, :now)
                """)
            .param("channel", to.channel().value())
            .param("chat", to.chat())
            .param("chatKind", to.kind().name())
            .param("lane", kind.lane())
            .param("kind", kind.name())
            .param("topic", topic)
            .param("content", json.write(content))
            .param("file", file == null ? null : file.sha256())
            .param("replaces", replaces)
            .param("now", now.toEpochMilli())
            .param("expires", now.plus(kind.life()).toEpochMilli())
            .update();
  }

  /** Whether {@link #claim} would find something. */
  boolean hasDue(ChannelId channel, Instant now, Quota quota) {
    return quota.most() > 0
        && jdbc.sql("select exists (select 1 from outbox o where %s)".formatted(FIRST_OF_ITS_CHAT))
            .param("channel", channel.value())
            .param("now", now.toEpochMilli())
            .param("below", quota.below())
            .query(Boolean.class)
            .single();
  }

  /** When the next message comes due, or a lease runs out; by lane, as the index has them. */
  Optional<Instant> nextDue(ChannelId channel) {
    return jdbc.sql(
            """
            with lanes (lane) as (values %s)
            select min(at) as at from (
              select (select min(due_at) from outbox o
                      where o.channel = :channel and o.lane = lanes.lane and o.state = 'pending')
                as at
              from lanes
              union all
              select min(lease_until) from outbox where channel = :channel and state = 'sending')
              as next
            """
                .formatted(LANES))
        .param("channel", channel.value())
        .query(Long.class)
        .optional()
        .map(Instant::ofEpochMilli);
  }

  /**
   * Takes due messages: lower lanes first, of each chat only the first one that is not yet settled,
   * none of a chat to which one is on its way. One that this version cannot read holds up nobody.
   */
  List<OutboxRow> claim(ChannelId channel, Instant now, Instant leaseUntil, Quota quota) {
    if (quota.most() <= 0) {
      return List.of();
    }
    return jdbc.sql(
            """
            update outbox
            set state = 'sending', lease_until = :lease, attempts = attempts + 1
            where state = 'pending' and due_at <= :now and id in (
              select o.id from outbox o
              where %s
              order by o.lane, o.due_at, o.id
              limit :most)
            returning id, channel, chat, chat_kind, kind, content, file_sha256, replaces, attempts,
                      resent, lease_until
            """
                .formatted(FIRST_OF_ITS_CHAT))
        .param("lease", leaseUntil.toEpochMilli())
        .param("channel", channel.value())
        .param("now", now.toEpochMilli())
        .param("below", quota.below())
        .param("most", quota.most())
        .query(this::row)
        .list();
  }

  /** Settles a message, unless the claim ran out and another took its place. */
  void settle(
      OutboxRow claimed,
      String state,
      @Nullable String providerId,
      @Nullable String reason,
      Instant at) {
    int unused =
        jdbc.sql(
                """
                update outbox
                set state = :state, provider_id = :provider, reason = :reason,
                    settled_at = :at, lease_until = null
                where id = :id and state = 'sending' and lease_until = :lease
                """)
            .param("state", state)
            .param("provider", providerId)
            .param("reason", reason)
            .param("at", at.toEpochMilli())
            .param("id", claimed.id())
            .param("lease", claimed.leaseUntil().toEpochMilli())
            .update();
  }

  /** Puts a claimed message back; {@code counted} says whether the attempt was one. */
  void putBack(
      OutboxRow claimed, Instant dueAt, boolean counted, boolean mayHaveArrived, String reason) {
    int unused =
        jdbc.sql(
                """
                update outbox
                set state = 'pending', due_at = :due, lease_until = null, reason = :reason,
                    attempts = attempts - :uncounted,
                    resent = case when :arrived = 1 then 1 else resent end
                where id = :id and state = 'sending' and lease_until = :lease
                """)
            .param("due", dueAt.toEpochMilli())
            .param("reason", reason)
            .param("uncounted", counted ? 0 : 1)
            .param("arrived", mayHaveArrived ? 1 : 0)
            .param("id", claimed.id())
            .param("lease", claimed.leaseUntil().toEpochMilli())
            .update();
  }

  /** Whether {@link #overdue} or {@link #expire} would find something. */
  boolean hasOverdueOrExpired(ChannelId channel, Instant now) {
    return jdbc.sql(
            """
            select exists (
              select 1 from outbox
              where channel = :channel and state = 'sending' and lease_until <= :now)
            or exists (
              select 1 from outbox
              where channel = :channel and state = 'pending' and expires_at <= :now) as found
            """)
        .param("channel", channel.value())
        .param("now", now.toEpochMilli())
        .query(Boolean.class)
        .single();
  }

  /** Claims whose sender is gone; what is returned is still claimed and must be settled. */
  List<OutboxRow> overdue(ChannelId channel, Instant now) {
    return jdbc.sql(
            """
            select id, channel, chat, chat_kind, kind, content, file_sha256, replaces, attempts,
                   resent, lease_until
            from outbox
            where channel = :channel and state = 'sending' and lease_until <= :now
            """)
        .param("channel", channel.value())
        .param("now", now.toEpochMilli())
        .query(this::row)
        .list();
  }

  /** Settles as expired what nobody wants any more. */
  int expire(ChannelId channel, Instant now) {
    return jdbc.sql(
            """
            update outbox set state = 'expired', settled_at = :now
            where channel = :channel and state = 'pending' and expires_at <= :now
            """)
        .param("now", now.toEpochMilli())
        .param("channel", channel.value())
        .update();
  }

  /** Withdraws what is still waiting under a topic, and lets expire what comes back unsent. */
  void withdraw(String topic, Instant now) {
    int unused =
        jdbc.sql(
                """
                update outbox set
                  expires_at = :now,
                  settled_at = case when state = 'pending' then :now end,
                  state = case when state = 'pending' then 'withdrawn' else state end
                where topic = :topic and state in ('pending', 'sending')
                """)
            .param("now", now.toEpochMilli())
            .param("topic", topic)
            .update();
  }

  List<OutboxGlance> newest(ChannelId channel, int most) {
    return jdbc.sql(
            """
            select id, chat, kind, state, attempts, due_at, reason from outbox
            where channel = :channel
            order by id desc
            limit :most
            """)
        .param("channel", channel.value())
        .param("most", most)
        .query((row, n) -> OutboxGlance.of(row))
        .list();
  }

  private OutboxRow row(ResultSet row, int number) throws SQLException {
    ChatAddress to =
        new ChatAddress(
            new ChannelId(row.getString("channel")),
            row.getString("chat"),
            ChatAddress.Kind.valueOf(row.getString("chat_kind")));
    return new OutboxRow(
        row.getLong("id"),
        to,
        MessageKind.named(row.getString("kind")),
        content(row.getString("content"), row.getString("file_sha256")),
        row.getString("replaces"),
        row.getInt("attempts"),
        row.getInt("resent") == 1,
        Instant.ofEpochMilli(row.getLong("lease_until")));
  }

  private @Nullable Outbound content(String stored, @Nullable String sha256) {
    byte[] file = sha256 == null ? null : files.bytes(sha256);
    try {
      return json.read(stored, file);
    } catch (RuntimeException e) {
      // Written by a newer version, perhaps: one such message must not hold up all others.
      return null;
    }
  }
}
