package vn.trucban.people;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.SenderId;

/** All SQL of one-time codes and of wrong tries. */
@Repository
class EnrolStore {

  private final JdbcClient jdbc;

  EnrolStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record StoredCode(long id, PersonId person, Instant expiresAt, boolean used) {}

  record Attempts(int failures, Instant lockedUntil) {}

  /** The salt of this installation, made at first use; inside a write. */
  String salt(String fresh) {
    return jdbc.sql(
            """
            insert into setting (name, value) values ('enrol-salt', :fresh)
            on conflict (name) do update set value = setting.value
            returning value
            """)
        .param("fresh", fresh)
        .query(String.class)
        .single();
  }

  void insert(PersonId person, String hash, Instant madeAt, Instant expiresAt) {
    int unused =
        jdbc.sql(
                """
                insert into enrol_code (person_id, hash, made_at, expires_at)
                values (:person, :hash, :made, :expires)
                """)
            .param("person", person.value())
            .param("hash", hash)
            .param("made", madeAt.toEpochMilli())
            .param("expires", expiresAt.toEpochMilli())
            .update();
  }

  /** A newer code of a person makes the older ones worthless. */
  void dropOpenCodes(PersonId person) {
    int unused =
        jdbc.sql("delete from enrol_code where person_id = :person and used_at is null")
            .param("person", person.value())
            .update();
  }

  /** The code of that hash, unless its person has left. */
  Optional<StoredCode> byHash(String hash) {
    return jdbc.sql(
            """
            select c.id, c.person_id, c.expires_at, c.used_at from enrol_code c
            join person p on p.id = c.person_id and p.left_on is null
            where c.hash = :hash
            """)
        .param("hash", hash)
        .query(
            (row, n) -> {
              long used = row.getLong("used_at");
              return new StoredCode(
                  row.getLong("id"),
                  new PersonId(row.getLong("person_id")),
                  Instant.ofEpochMilli(row.getLong("expires_at")),
                  !row.wasNull() && used > 0);
            })
        .optional();
  }

  /** Removes up to {@code most} codes that are used up or too old; returns how many. */
  int purge(Instant now, int most) {
    return jdbc.sql(
            """
            delete from enrol_code where id in (
              select id from enrol_code where used_at is not null or expires_at <= :now limit :most)
            """)
        .param("now", now.toEpochMilli())
        .param("most", most)
        .update();
  }

  /** Uses the code up; returns whether this call did. */
  boolean use(long id, Instant at) {
    return jdbc.sql("update enrol_code set used_at = :at where id = :id and used_at is null")
            .param("at", at.toEpochMilli())
            .param("id", id)
            .update()
        == 1;
  }

  /** The sender's wrong tries so far, with the row locked until the end of the write. */
  Attempts lockAttempts(ChatAddress chat, SenderId sender, Instant now) {
    return jdbc.sql(
            """
            insert into enrol_attempts (channel, sender, failures, locked_until, tried_at)
            values (:channel, :sender, 0, 0, :now)
            on conflict (channel, sender) do update set tried_at = excluded.tried_at
            returning failures, locked_until
            """)
        .param("channel", chat.channel().value())
        .param("sender", sender.value())
        .param("now", now.toEpochMilli())
        .query(
            (row, n) ->
                new Attempts(
                    row.getInt("failures"), Instant.ofEpochMilli(row.getLong("locked_until"))))
        .single();
  }

  void saveAttempts(ChatAddress chat, SenderId sender, Attempts attempts) {
    int unused =
        jdbc.sql(
                """
                update enrol_attempts set failures = :failures, locked_until = :until
                where channel = :channel and sender = :sender
                """)
            .param("failures", attempts.failures())
            .param("until", attempts.lockedUntil().toEpochMilli())
            .param("channel", chat.channel().value())
            .param("sender", sender.value())
            .update();
  }

  /**
   * Forgets up to {@code most} senders who tried last before and are not locked out; returns how
   * many. Every condition stands outside the list too: a row that is being used right now is looked
   * at again, the list is not.
   */
  int purgeAttempts(Instant before, Instant now, int most) {
    return jdbc.sql(
            """
            delete from enrol_attempts
            where tried_at < :before and locked_until <= :now
              and (channel, sender) in (
                select channel, sender from enrol_attempts
                where tried_at < :before and locked_until <= :now
                limit :most)
            """)
        .param("before", before.toEpochMilli())
        .param("now", now.toEpochMilli())
        .param("most", most)
        .update();
  }
}
