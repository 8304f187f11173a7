package vn.trucban.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.SenderId;

/** All SQL of chat accounts that are bound to persons. */
@Repository
class AccountStore {

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A bound account of somebody who has not left. */
  record Account(Person person, Instant lastSeen) {}

  Optional<Account> bySender(ChatAddress chat, SenderId sender) {
    return jdbc.sql(
            """
            select %s, a.last_seen_at from person p
            join account a on a.person_id = p.id
            where a.channel = :channel and a.sender = :sender and a.unbound_at is null
              and p.left_on is null
            """
                .formatted(PeopleStore.COLUMNS))
        .param("channel", chat.channel().value())
        .param("sender", sender.value())
        .query(
            (row, n) ->
                new Account(
                    PeopleStore.person(row, n), Instant.ofEpochMilli(row.getLong("last_seen_at"))))
        .optional();
  }

  void bind(PersonId person, ChatAddress chat, SenderId sender, Instant at) {
    int unused =
        jdbc.sql(
                """
                insert into account (channel, sender, chat, person_id, bound_at, last_seen_at)
                values (:channel, :sender, :chat, :person, :at, :at)
                """)
            .param("channel", chat.channel().value())
            .param("sender", sender.value())
            .param("chat", chat.chat())
            .param("person", person.value())
            .param("at", at.toEpochMilli())
            .update();
  }

  /** Cuts accounts off; returns them. A null channel means every channel. */
  List<BoundChat> unbind(
      PersonId person, @Nullable String channel, @Nullable String sender, Instant at) {
    return jdbc.sql(
            """
            update account set unbound_at = :at
            where person_id = :person and unbound_at is null
              and (cast(:channel as text) is null or channel = :channel)
              and (cast(:sender as text) is null or sender = :sender)
            returning person_id, channel, chat
            """)
        .param("at", at.toEpochMilli())
        .param("person", person.value())
        .param("channel", channel)
        .param("sender", sender)
        .query(AccountStore::boundChat)
        .list();
  }

  /** The bound private chats of everybody who has not left, the one last used first. */
  List<BoundChat> boundChats() {
    return jdbc.sql(
            """
            select a.person_id, a.channel, a.chat from account a
            join person p on p.id = a.person_id
            where a.unbound_at is null and p.left_on is null
            order by a.person_id, a.last_seen_at desc, a.id desc
            """)
        .query(AccountStore::boundChat)
        .list();
  }

  /** Everybody with a bound account. */
  Set<PersonId> bound() {
    return jdbc.sql("select distinct person_id from account where unbound_at is null")
        .query((row, n) -> new PersonId(row.getLong("person_id")))
        .set();
  }

  List<BoundChat> boundChatsOf(PersonId person) {
    return jdbc.sql(
            """
            select a.person_id, a.channel, a.chat from account a
            join person p on p.id = a.person_id
            where a.person_id = :person and a.unbound_at is null and p.left_on is null
            order by a.last_seen_at desc, a.id desc
            """)
        .param("person", person.value())
        .query(AccountStore::boundChat)
        .list();
  }

  void seen(ChatAddress chat, SenderId sender, Instant at) {
    int unused =
        jdbc.sql(
                """
                update account set last_seen_at = :at
                where channel = :channel and sender = :sender and unbound_at is null
                """)
            .param("at", at.toEpochMilli())
            .param("channel", chat.channel().value())
            .param("sender", sender.value())
            .update();
  }

  void chatMoved(ChatAddress from, ChatAddress to) {
    int unused =
        jdbc.sql("update account set chat = :to where channel = :channel and chat = :from")
            .param("to", to.chat())
            .param("channel", from.channel().value())
            .param("from", from.chat())
            .update();
  }

  private static BoundChat boundChat(ResultSet row, int number) throws SQLException {
    return new BoundChat(
        new PersonId(row.getLong("person_id")),
        new ChatAddress(
            new ChannelId(row.getString("channel")),
            row.getString("chat"),
            ChatAddress.Kind.PRIVATE));
  }
}
