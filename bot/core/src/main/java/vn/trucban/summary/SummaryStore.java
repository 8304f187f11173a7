package vn.trucban.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of summaries: which were sent. */
@Repository
class SummaryStore {

  private final JdbcClient jdbc;

  SummaryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<LocalTime> done(LocalDate day) {
    return jdbc.sql("select time from summary_sent where day = :day")
        .param("day", day.toString())
        .query((row, n) -> LocalTime.parse(row.getString("time")))
        .set();
  }

  /** Takes a summary; false if somebody has it already. */
  boolean take(LocalDate day, LocalTime time, String state, Instant at) {
    return jdbc.sql(
                """
                insert into summary_sent (day, time, state, at)
                values (:day, :time, :state, :at)
                on conflict (day, time) do nothing
                """)
            .param("day", day.toString())
            .param("time", time.toString())
            .param("state", state)
            .param("at", at.toEpochMilli())
            .update()
        == 1;
  }
}
