package vn.trucban.outbox;

import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;

/** All SQL of what is known about chats. */
@Repository
class ChatStore {

  private final JdbcClient jdbc;

  ChatStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void unreachable(ChatAddress chat, String reason, Instant since) {
    int unused =
        jdbc.sql(
                """
                insert into chat (channel, chat, unreachable_since, reason)
                values (:channel, :chat, :since, :reason)
                on conflict (channel, chat) do update set
                  unreachable_since = coalesce(chat.unreachable_since, excluded.unreachable_since),
                  reason = excluded.reason
                """)
            .param("channel", chat.channel().value())
            .param("chat", chat.chat())
            .param("since", since.toEpochMilli())
            .param("reason", reason)
            .update();
  }

  void reachable(ChatAddress chat) {
    int unused =
        jdbc.sql(
                """
                update chat set unreachable_since = null, reason = null
                where channel = :channel and chat = :chat and unreachable_since is not null
                """)
            .param("channel", chat.channel().value())
            .param("chat", chat.chat())
            .update();
  }

  /** Chats that cannot be written to, taken as private ones. */
  Set<ChatAddress> unreachable() {
    return jdbc.sql("select channel, chat from chat where unreachable_since is not null")
        .query(
            (row, n) ->
                new ChatAddress(
                    new ChannelId(row.getString("channel")),
                    row.getString("chat"),
                    ChatAddress.Kind.PRIVATE))
        .set();
  }

  boolean isReachable(ChatAddress chat) {
    return jdbc.sql(
                """
                select count(*) from chat
                where channel = :channel and chat = :chat and unreachable_since is not null
                """)
            .param("channel", chat.channel().value())
            .param("chat", chat.chat())
            .query(Integer.class)
            .single()
        == 0;
  }

  /** Withdraws what is still waiting for a chat, and lets expire what comes back unsent. */
  int withdraw(ChatAddress chat, Instant now) {
    int unused =
        jdbc.sql(
                """
                update outbox set expires_at = :now
                where channel = :channel and chat = :chat and state = 'sending'
                """)
            .param("now", now.toEpochMilli())
            .param("channel", chat.channel().value())
            .param("chat", chat.chat())
            .update();
    return jdbc.sql(
            """
            update outbox set state = 'withdrawn', settled_at = :now
            where channel = :channel and chat = :chat and state = 'pending'
            """)
        .param("now", now.toEpochMilli())
        .param("channel", chat.channel().value())
        .param("chat", chat.chat())
        .update();
  }

  /** Gives the waiting messages of a chat another address. */
  int readdress(ChatAddress from, ChatAddress to) {
    return jdbc.sql(
            """
            update outbox set chat = :to, chat_kind = :kind
            where channel = :channel and chat = :from and state in ('pending', 'sending')
            """)
        .param("to", to.chat())
        .param("kind", to.kind().name())
        .param("channel", from.channel().value())
        .param("from", from.chat())
        .update();
  }
}
