package vn.trucban.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.channel.Origin;

/** The state of each conversation: whether a question is open, and which. */
@Repository
class Dialogues {

  /** How long a question waits for its answer. */
  private static final Duration PATIENCE = Duration.ofHours(12);

  private final JdbcClient jdbc;
  private final StoredQuestions questions = new StoredQuestions();

  Dialogues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where a conversation stands.
   *
   * @param turn number of this message in it; a question asked now gets it as its id
   * @param open the question that waits for an answer, and whom it was asked of
   * @param openId the id of that question
   */
  record State(long turn, Optional<StoredQuestions.Asked> open, long openId) {

    /**
     * What is open for whoever speaks now. An account can be bound to somebody else; what was asked
     * of another is not theirs to answer.
     */
    Optional<Question> openTo(@Nullable Long person) {
      return open.filter(asked -> Objects.equals(asked.person(), person))
          .map(StoredQuestions.Asked::question);
    }
  }

  /**
   * Locks the conversation until the end of the write, so that its messages take effect one after
   * the other. A new conversation counts from the time on: after a {@link #purge} no number comes
   * again that an old button may still carry, because nobody sends a message each millisecond.
   */
  State lock(Origin origin, Instant now) {
    return jdbc.sql(
            """
            insert into dialogue (channel, chat, sender, turns, used_at)
            values (:channel, :chat, :sender, :now, :now)
            on conflict (channel, chat, sender) do update set
              turns = dialogue.turns + 1, used_at = excluded.used_at
            returning turns, question_id, question, expires_at
            """)
        .param("channel", origin.chat().channel().value())
        .param("chat", origin.chat().chat())
        .param("sender", origin.sender().value())
        .param("now", now.toEpochMilli())
        .query(
            (row, n) -> {
              String question = row.getString("question");
              boolean open = question != null && row.getLong("expires_at") > now.toEpochMilli();
              return new State(
                  row.getLong("turns"),
                  open ? questions.read(question) : Optional.empty(),
                  row.getLong("question_id"));
            })
        .single();
  }

  /** Opens a question to a person, which closes the one before. */
  void open(Origin origin, long id, Question question, @Nullable Long person, Instant now) {
    save(origin, id, questions.write(question, person), now.plus(PATIENCE).toEpochMilli());
  }

  /** Closes the question that is open. */
  void close(Origin origin, long id) {
    save(origin, id, null, null);
  }

  private void save(Origin origin, long id, @Nullable String question, @Nullable Long expires) {
    int unused =
        jdbc.sql(
                """
                update dialogue
                set question_id = :id, question = :question, expires_at = :expires
                where channel = :channel and chat = :chat and sender = :sender
                """)
            .param("id", id)
            .param("question", question)
            .param("expires", expires)
            .param("channel", origin.chat().channel().value())
            .param("chat", origin.chat().chat())
            .param("sender", origin.sender().value())
            .update();
  }

  /**
   * Forgets up to {@code most} conversations that were last used before and have no question open;
   * returns how many. Every condition stands outside the list too: a row that is being used right
   * now is looked at again, the list is not.
   */
  int purge(Instant before, Instant now, int most) {
    return jdbc.sql(
            """
            delete from dialogue
            where used_at < :before and (question is null or expires_at <= :now)
              and (channel, chat, sender) in (
                select channel, chat, sender from dialogue
                where used_at < :before and (question is null or expires_at <= :now)
                limit :most)
            """)
        .param("before", before.toEpochMilli())
        .param("now", now.toEpochMilli())
        .param("most", most)
        .update();
  }
}
