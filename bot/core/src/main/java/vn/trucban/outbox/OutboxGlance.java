package vn.trucban.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A look at one row of the outbox, without its text. */
public record OutboxGlance(
    long id,
    String chat,
    MessageKind kind,
    String state,
    int attempts,
    Instant dueAt,
    @Nullable String reason) {

  static OutboxGlance of(ResultSet row) throws SQLException {
    return new OutboxGlance(
        row.getLong("id"),
        row.getString("chat"),
        MessageKind.named(row.getString("kind")),
        row.getString("state"),
        row.getInt("attempts"),
        Instant.ofEpochMilli(row.getLong("due_at")),
        row.getString("reason"));
  }
}
