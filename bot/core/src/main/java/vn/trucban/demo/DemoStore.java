package vn.trucban.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the demo: its mark, and whether there is room for it. */
@Repository
class DemoStore {

  private final JdbcClient jdbc;

  DemoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether nobody has put anything in yet; the program's own settings do not count. */
  boolean isEmpty() {
    return jdbc.sql(
                """
                select (select count(*) from unit) + (select count(*) from person)
                     + (select count(*) from roster_entry) + (select count(*) from inbound)
                """)
            .query(Long.class)
            .single()
        == 0;
  }

  Optional<LocalDate> madeFor() {
    return jdbc.sql("select value from setting where name = 'demo-day'")
        .query(String.class)
        .optional()
        .map(LocalDate::parse);
  }

  void mark(LocalDate day) {
    int unused =
        jdbc.sql("insert into setting (name, value) values ('demo-day', :day)")
            .param("day", day.toString())
            .update();
  }
}
