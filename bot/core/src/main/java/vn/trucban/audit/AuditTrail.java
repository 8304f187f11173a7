package vn.trucban.audit;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends to the record of who did what. Inside a write; nothing here updates or deletes. */
@Repository
public class AuditTrail {

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Appends one act.
   *
   * @param actor id of the person who acted, null for the command line and for jobs
   * @param channel where it was asked for, null outside a chat
   * @param action the intent or command, for instance {@code check-in}
   * @param subject what it was done to, for instance a person's id; never message text
   * @param detail a few words of data, for instance a place; never message text
   */
  public void append(
      @Nullable Long actor,
      @Nullable String channel,
      String action,
      @Nullable String subject,
      @Nullable String detail) {
    int unused =
        jdbc.sql(
                """
                insert into audit (at, actor, channel, action, subject, detail)
                values (:at, :actor, :channel, :action, :subject, :detail)
                """)
            .param("at", clock.millis())
            .param("actor", actor)
            .param("channel", channel)
            .param("action", action)
            .param("subject", subject)
            .param("detail", detail)
            .update();
  }
}
