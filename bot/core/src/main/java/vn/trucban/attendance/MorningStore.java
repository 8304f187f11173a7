package vn.trucban.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the morning run: which of its steps are done. */
@Repository
class MorningStore {

  private final JdbcClient jdbc;

  MorningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A step of a day, for those whose day starts at that time. */
  record Step(LocalTime start, Duration offset) {}

  Set<Step> done(LocalDate day) {
    return jdbc.sql("select work_start, step_minutes from morning_step where day = :day")
        .param("day", day.toString())
        .query(
            (row, n) ->
                new Step(
                    LocalTime.parse(row.getString("work_start")),
                    Duration.ofMinutes(row.getInt("step_minutes"))))
        .set();
  }

  /** Takes a step; false if somebody has it already. */
  boolean take(LocalDate day, Step step, String state, Instant at) {
    return jdbc.sql(
                """
                insert into morning_step (day, work_start, step_minutes, state, at)
                values (:day, :start, :step, :state, :at)
                on conflict (day, work_start, step_minutes) do nothing
                """)
            .param("day", day.toString())
            .param("start", step.start().toString())
            .param("step", step.offset().toMinutes())
            .param("state", state)
            .param("at", at.toEpochMilli())
            .update()
        == 1;
  }
}
