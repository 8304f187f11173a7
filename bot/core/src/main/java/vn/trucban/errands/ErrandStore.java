package vn.trucban.errands;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.people.PersonId;

/** All SQL of errands. A row is an errand that is not done; what is done or too old is removed. */
@Repository
class ErrandStore {

  private static final int VERSION = 1;

  private final JdbcClient jdbc;
  private final JsonMapper json = new JsonMapper();

  ErrandStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Errand errand, Instant now, Instant expiresAt) {
    int unused =
        jdbc.sql(
                """
                insert into errand (kind, channel, chat, chat_kind, person_id, details, due_at,
                                    expires_at)
                values (:kind, :channel, :chat, :chatKind, :person, :details, :now, :expires)
                """)
            .param("kind", errand.kind())
            .param("channel", errand.to().channel().value())
            .param("chat", errand.to().chat())
            .param("chatKind", errand.to().kind().name())
            .param("person", errand.person().value())
            .param("details", write(errand.details()))
            .param("now", now.toEpochMilli())
            .param("expires", expiresAt.toEpochMilli())
            .update();
  }

  /** Whether {@link #claim} or {@link #expire} would find something; spares a write. */
  boolean hasDue(Instant now) {
    return jdbc.sql("select exists (select 1 from errand where due_at <= :now) as found")
        .param("now", now.toEpochMilli())
        .query(Boolean.class)
        .single();
  }

  /** Takes the oldest errand that nobody is at. */
  Optional<ErrandRow> claim(Instant now, Instant until) {
    return jdbc.sql(
            """
            update errand set due_at = :until, attempts = attempts + 1
            where due_at <= :now
              and id = (select min(id) from errand where due_at <= :now)
            returning id, kind, channel, chat, chat_kind, person_id, details, attempts, due_at
            """)
        .param("until", until.toEpochMilli())
        .param("now", now.toEpochMilli())
        .query(this::row)
        .optional();
  }

  /** Ends a claimed errand; false if the claim ran out meanwhile, or the errand was dropped. */
  boolean finish(ErrandRow claimed) {
    return jdbc.sql("delete from errand where id = :id and due_at = :until")
            .param("id", claimed.id())
            .param("until", claimed.claimedUntil().toEpochMilli())
            .update()
        == 1;
  }

  /** Drops what nobody waits for any more, unless somebody is at it. */
  int expire(Instant now) {
    return jdbc.sql("delete from errand where due_at <= :now and expires_at <= :now")
        .param("now", now.toEpochMilli())
        .update();
  }

  int forget(ChatAddress chat) {
    return jdbc.sql("delete from errand where channel = :channel and chat = :chat")
        .param("channel", chat.channel().value())
        .param("chat", chat.chat())
        .update();
  }

  private ErrandRow row(ResultSet row, int number) throws SQLException {
    ChatAddress to =
        new ChatAddress(
            new ChannelId(row.getString("channel")),
            row.getString("chat"),
            ChatAddress.Kind.valueOf(row.getString("chat_kind")));
    PersonId person = new PersonId(row.getLong("person_id"));
    String kind = row.getString("kind");
    return new ErrandRow(
        row.getLong("id"),
        person,
        to,
        read(row.getString("details"))
            .map(details -> new Errand(kind, to, person, details))
            .orElse(null),
        row.getInt("attempts"),
        Instant.ofEpochMilli(row.getLong("due_at")));
  }

  private String write(Map<String, String> details) {
    ObjectNode node = json.createObjectNode().put("kind", "errand").put("v", VERSION);
    ObjectNode slots = node.putObject("details");
    details.forEach(slots::put);
    return json.writeValueAsString(node);
  }

  private Optional<Map<String, String>> read(String stored) {
    JsonNode node = json.readTree(stored);
    if (node.path("v").asInt(0) != VERSION) {
      return Optional.empty();
    }
    Map<String, String> details = new HashMap<>();
    node.path("details")
        .properties()
        .forEach(slot -> details.put(slot.getKey(), slot.getValue().asString("")));
    return Optional.of(details);
  }
}
