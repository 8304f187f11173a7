package vn.trucban.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
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

  /** The steps of a day that are over. */
  Set<Step> done(LocalDate day) {
    return jdbc.sql(
            """
            select work_start, step_minutes from morning_step
            where day = :day and state <> 'open'
            """)
        .param("day", day.toString())
        .query(
            (row, n) ->
                new Step(
                    LocalTime.parse(row.getString("work_start")),
                    Duration.ofMinutes(row.getInt("step_minutes"))))
        .set();
  }

  /** Opens a step, unless it was opened or skipped before. */
  void open(LocalDate day, Step step, Instant at) {
    int unused =
        of(
                """
                insert into morning_step (day, work_start, step_minutes, state, at)
                values (:day, :start, :step, 'open', :at)
                on conflict (day, work_start, step_minutes) do nothing
                """,
                day,
                step)
            .param("at", at.toEpochMilli())
            .update();
  }

  /** Skips a step that a newer one has overtaken, also in the middle of it. */
  void skip(LocalDate day, Step step, Instant at) {
    int unused =
        of(
                """
                insert into morning_step (day, work_start, step_minutes, state, at)
                values (:day, :start, :step, 'skipped', :at)
                on conflict (day, work_start, step_minutes) do update set state = 'skipped'
                where morning_step.state = 'open'
                """,
                day,
                step)
            .param("at", at.toEpochMilli())
            .update();
  }

  /** The last person an open step has looked at, 0 before the first; empty once it is over. */
  Optional<Long> position(LocalDate day, Step step) {
    return of(
            """
            select up_to from morning_step
            where day = :day and work_start = :start and step_minutes = :step and state = 'open'
            """,
            day,
            step)
        .query(Long.class)
        .optional();
  }

  /** Moves an open step on; false if another node has moved it. */
  boolean advance(LocalDate day, Step step, long from, long to) {
    return of(
                """
                update morning_step set up_to = :to
                where day = :day and work_start = :start and step_minutes = :step
                  and state = 'open' and up_to = :from
                """,
                day,
                step)
            .param("from", from)
            .param("to", to)
            .update()
        == 1;
  }

  void finish(LocalDate day, Step step) {
    int unused =
        of(
                """
                update morning_step set state = 'sent'
                where day = :day and work_start = :start and step_minutes = :step
                  and state = 'open'
                """,
                day,
                step)
            .update();
  }

  private JdbcClient.StatementSpec of(String sql, LocalDate day, Step step) {
    return jdbc.sql(sql)
        .param("day", day.toString())
        .param("start", step.start().toString())
        .param("step", step.offset().toMinutes());
  }
}
