package vn.trucban.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.people.PersonId;
import vn.trucban.roster.Place;

/** All SQL of check-ins and pins. */
@Repository
class AttendanceStore {

  private static final String EVENT =
      "select id, person_id, day, kind, place, at, late_minutes, differs, about from check_in ";

  private final JdbcClient jdbc;
  private final Clock clock;

  AttendanceStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds an event and gives its id. */
  long insert(PresenceEvent event) {
    Place place = event.place();
    return jdbc.sql(
            """
            insert into check_in (person_id, day, kind, place, at, recorded_at, late_minutes,
                                  differs, about)
            values (:person, :day, :kind, :place, :at, :now, :late, :differs, :about)
            returning id
            """)
        .param("person", event.person().value())
        .param("day", event.day().toString())
        .param("kind", event.kind().name())
        .param("place", place == null ? null : place.name())
        .param("at", event.at().toEpochMilli())
        .param("now", clock.millis())
        .param("late", event.lateMinutes())
        .param("differs", event.differs() ? 1 : 0)
        .param("about", event.about())
        .query(Long.class)
        .single();
  }

  List<PresenceEvent> of(PersonId person, LocalDate from, LocalDate to) {
    return jdbc.sql(EVENT + "where person_id = :person and day between :from and :to")
        .param("person", person.value())
        .param("from", from.toString())
        .param("to", to.toString())
        .query(AttendanceStore::event)
        .list();
  }

  List<PresenceEvent> between(LocalDate from, LocalDate to) {
    return jdbc.sql(EVENT + "where day between :from and :to")
        .param("from", from.toString())
        .param("to", to.toString())
        .query(AttendanceStore::event)
        .list();
  }

  /** Who has reported anything on a day. */
  Set<PersonId> reportedOn(LocalDate day) {
    return jdbc.sql("select distinct person_id from check_in where day = :day")
        .param("day", day.toString())
        .query((row, n) -> new PersonId(row.getLong("person_id")))
        .set();
  }

  Optional<PresenceEvent> byId(long id) {
    return jdbc.sql(EVENT + "where id = :id")
        .param("id", id)
        .query(AttendanceStore::event)
        .optional();
  }

  void insertLocation(long checkIn, int latitudeMilli, int longitudeMilli, Instant at) {
    int unused =
        jdbc.sql(
                """
                insert into location (check_in_id, latitude_milli, longitude_milli, at)
                values (:checkIn, :latitude, :longitude, :at)
                """)
            .param("checkIn", checkIn)
            .param("latitude", latitudeMilli)
            .param("longitude", longitudeMilli)
            .param("at", at.toEpochMilli())
            .update();
  }

  boolean hasLocationsBefore(Instant at) {
    return jdbc.sql("select exists (select 1 from location where at < :at) as found")
        .param("at", at.toEpochMilli())
        .query(Boolean.class)
        .single();
  }

  void deleteLocationsBefore(Instant at) {
    int unused =
        jdbc.sql("delete from location where at < :at").param("at", at.toEpochMilli()).update();
  }

  /** Takes note of a manager's reminder unless there was one after {@code notAfter}. */
  boolean remind(PersonId person, Instant notAfter) {
    return jdbc.sql(
                """
                insert into reminded (person_id, at) values (:person, :now)
                on conflict (person_id) do update set at = excluded.at
                where reminded.at <= :notAfter
                """)
            .param("person", person.value())
            .param("now", clock.millis())
            .param("notAfter", notAfter.toEpochMilli())
            .update()
        == 1;
  }

  private static PresenceEvent event(ResultSet row, int number) throws SQLException {
    String place = row.getString("place");
    long about = row.getLong("about");
    Long answered = row.wasNull() ? null : about;
    return new PresenceEvent(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        LocalDate.parse(row.getString("day")),
        PresenceEvent.Kind.valueOf(row.getString("kind")),
        place(place),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getInt("late_minutes"),
        row.getInt("differs") == 1,
        answered);
  }

  private static @Nullable Place place(@Nullable String name) {
    return name == null ? null : Place.valueOf(name);
  }
}
