package vn.trucban.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.people.PersonId;

/** All SQL of the roster. */
@Repository
class RosterStore {

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

  void insert(RosterEntry entry) {
    int unused =
        jdbc.sql(
                """
                insert into roster_entry (person_id, day, part, place, duty)
                values (:person, :day, :part, :place, :duty)
                """)
            .param("person", entry.person().value())
            .param("day", entry.date().toString())
            .param("part", entry.part().name())
            .param("place", entry.place().name())
            .param("duty", entry.duty().name())
            .update();
  }

  /** Removes what stands for a person on a day. */
  void clear(PersonId person, LocalDate day) {
    int unused =
        jdbc.sql("delete from roster_entry where person_id = :person and day = :day")
            .param("person", person.value())
            .param("day", day.toString())
            .update();
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
