package vn.trucban.outbox;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that ends and removes messages which are over, whatever channel they have. */
@Repository
class SettledStore {

  private final JdbcClient jdbc;

  SettledStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Settles as expired up to {@code most} messages that nobody wants any more, and that no
   * dispatcher of this bot sees to when their channel is switched off; returns how many.
   */
  int expire(Instant now, int most) {
    return jdbc.sql(
            """
            update outbox set state = 'expired', settled_at = :now, lease_until = null
            where id in (
              select id from outbox
              where expires_at <= :now
                and (state = 'pending' or (state = 'sending' and lease_until <= :now))
              limit :most)
            """)
        .param("now", now.toEpochMilli())
        .param("most", most)
        .update();
  }

  /** Removes up to {@code most} messages that were settled before; returns how many. */
  int purge(Instant settledBefore, int most) {
    return jdbc.sql(
            """
            delete from outbox where id in (
              select id from outbox where settled_at < :before limit :most)
            """)
        .param("before", settledBefore.toEpochMilli())
        .param("most", most)
        .update();
  }

  /** Removes up to {@code most} files stored before that no message has; returns how many. */
  int purgeFiles(Instant storedBefore, int most) {
    return jdbc.sql(
            """
            delete from outbox_file where sha256 in (
              select f.sha256 from outbox_file f
              where f.stored_at < :before
                and not exists (select 1 from outbox o where o.file_sha256 = f.sha256)
              limit :most)
            """)
        .param("before", storedBefore.toEpochMilli())
        .param("most", most)
        .update();
  }
}
