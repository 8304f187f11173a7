package vn.trucban.engine;

import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;

/** Makes two writes meet, where a database lets them. */
record Waiting(TestDatabase database, TestBot bot) {

  /**
   * Inside a write: returns when another write waits for a row of this one. On SQLite no write
   * begins before this one is over, so there is nothing to wait for.
   */
  void untilSomebodyWaitsForThisWrite() {
    switch (database) {
      case SQLITE -> {}
      case POSTGRESQL -> Awaitility.await().pollInSameThread().until(this::somebodyWaits);
    }
  }

  private boolean somebodyWaits() {
    return bot.bean(JdbcClient.class)
        .sql(
            """
            select exists (
              select 1 from pg_locks
              where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))
            """)
        .query(Boolean.class)
        .single();
  }
}
