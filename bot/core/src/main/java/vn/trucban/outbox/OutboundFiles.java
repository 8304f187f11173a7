package vn.trucban.outbox;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.channel.FileContent;

/** All SQL of the files that go out: the bytes once, however many messages have them. */
@Repository
class OutboundFiles {

  private final JdbcClient jdbc;

  OutboundFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file that is there already counts as fresh, so that no purge takes it meanwhile. */
  void insert(FileContent file, Instant now) {
    int unused =
        jdbc.sql(
                """
                insert into outbox_file (sha256, content, stored_at)
                values (:sha256, :content, :now)
                on conflict (sha256) do update set stored_at = excluded.stored_at
                """)
            .param("sha256", file.sha256())
            .param("content", file.bytes())
            .param("now", now.toEpochMilli())
            .update();
  }

  byte[] bytes(String sha256) {
    return jdbc.sql("select content from outbox_file where sha256 = :sha256")
        .param("sha256", sha256)
        .query((row, n) -> row.getBytes("content"))
        .single();
  }
}
