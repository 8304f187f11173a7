package vn.trucban.gaps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of gaps. */
@Repository
class GapStore {

  private final JdbcClient jdbc;

  GapStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void count(String folded, LocalDate day) {
    int unused =
        jdbc.sql(
                """
                insert into gap (folded, count, first_day, last_day)
                values (:folded, 1, :day, :day)
                on conflict (folded) do update set
                  count = gap.count + 1, last_day = excluded.last_day
                """)
            .param("folded", folded)
            .param("day", day.toString())
            .update();
  }

  /** Those of a week, the newest first, of one day the most frequent first. */
  List<Gap> ofWeek(LocalDate monday, int most) {
    return jdbc.sql(
            """
            select folded, count, first_day, last_day from gap
            where last_day >= :monday and first_day < :next
            order by first_day desc, count desc, folded
            limit :most
            """)
        .param("monday", monday.toString())
        .param("next", monday.plusWeeks(1).toString())
        .param("most", most)
        .query(
            (row, n) ->
                new Gap(
                    row.getString("folded"),
                    row.getLong("count"),
                    LocalDate.parse(row.getString("first_day")),
                    LocalDate.parse(row.getString("last_day"))))
        .list();
  }

  int countOfWeek(LocalDate monday) {
    return jdbc.sql("select count(*) from gap where last_day >= :monday and first_day < :next")
        .param("monday", monday.toString())
        .param("next", monday.plusWeeks(1).toString())
        .query(Integer.class)
        .single();
  }

  boolean listed(LocalDate monday) {
    return jdbc.sql("select 1 from gap_list where week = :week")
        .param("week", monday.toString())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Takes the list of a week; false if somebody has it already. */
  boolean take(LocalDate monday, Instant at) {
    return jdbc.sql(
                """
                insert into gap_list (week, at) values (:week, :at)
                on conflict (week) do nothing
                """)
            .param("week", monday.toString())
            .param("at", at.toEpochMilli())
            .update()
        == 1;
  }

  /** Forgets what came last before a day. */
  void purge(LocalDate before) {
    int gaps =
        jdbc.sql("delete from gap where last_day < :before")
            .param("before", before.toString())
            .update();
    int lists =
        jdbc.sql("delete from gap_list where week < :before")
            .param("before", before.toString())
            .update();
    assert gaps >= 0 && lists >= 0;
  }
}
