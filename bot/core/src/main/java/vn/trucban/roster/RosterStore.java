package vn.trucban.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.people.PersonId;

/** All SQL of the roster. */
@Repository
class RosterStore {

  /** Few enough parameters a statement for any database. */
  private static final int PORTION = 200;

  private final JdbcClient jdbc;

  RosterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RosterEntry> between(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select person_id, day, part, place, duty from roster_entry
            where day between :from and :to
            order by day, person_id, id
            """)
        .param("from", from.toString())
        .param("to", to.toString())
        .query(RosterStore::entry)
        .list();
  }

  List<RosterEntry> of(PersonId person, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select person_id, day, part, place, duty from roster_entry
            where person_id = :person and day between :from and :to
            order by day, id
            """)
        .param("person", person.value())
        .param("from", from.toString())
        .param("to", to.toString())
        .query(RosterStore::entry)
        .list();
  }

  /** A day that somebody is planned on, and so published. */
  List<LocalDate> publishedDays(LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select distinct day from roster_entry where day between :from and :to order by day")
        .param("from", from.toString())
        .param("to", to.toString())
        .query((row, n) -> LocalDate.parse(row.getString("day")))
        .list();
  }

  /** Adds entries, many a statement. */
  void insert(Collection<RosterEntry> entries) {
    for (List<RosterEntry> some : portions(entries)) {
      int unused =
          jdbc.sql(
                  """
                  insert into roster_entry (person_id, day, part, place, duty) values :entries
                  """)
              .param("entries", some.stream().map(RosterStore::row).toList())
              .update();
    }
  }

  void insert(RosterEntry entry) {
    insert(List.of(entry));
  }

  /** Removes what stands for persons on days, many a statement; gives the number of entries. */
  int clear(Collection<PersonDay> personDays) {
    int cleared = 0;
    for (List<PersonDay> some : portions(personDays)) {
      cleared +=
          jdbc.sql("delete from roster_entry where (person_id, day) in (values :personDays)")
              .param("personDays", some.stream().map(RosterStore::row).toList())
              .update();
    }
    return cleared;
  }

  private static Object[] row(RosterEntry entry) {
    return new Object[] {
      entry.person().value(),
      entry.date().toString(),
      entry.part().name(),
      entry.place().name(),
      entry.duty().name()
    };
  }

  private static Object[] row(PersonDay personDay) {
    return new Object[] {personDay.person().value(), personDay.date().toString()};
  }

  private static <T> List<List<T>> portions(Collection<T> all) {
    List<T> list = List.copyOf(all);
    List<List<T>> portions = new ArrayList<>();
    for (int from = 0; from < list.size(); from += PORTION) {
      portions.add(list.subList(from, Math.min(from + PORTION, list.size())));
    }
    return portions;
  }

  private static RosterEntry entry(ResultSet row, int number) throws SQLException {
    return new RosterEntry(
        new PersonId(row.getLong("person_id")),
        LocalDate.parse(row.getString("day")),
        Part.valueOf(row.getString("part")),
        Place.valueOf(row.getString("place")),
        Duty.valueOf(row.getString("duty")));
  }
}
