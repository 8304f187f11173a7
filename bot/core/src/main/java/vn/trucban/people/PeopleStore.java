package vn.trucban.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.language.Folding;

/** All SQL of units and persons. */
@Repository
class PeopleStore {

  /** What {@link #person} reads. */
  static final String COLUMNS =
      """
      p.id, p.staff_code, p.full_name, p.title, p.unit_id, p.is_leader, p.role, p.email, p.phone,
      p.language\
      """;

  private static final String PERSON = "select %s from person p ".formatted(COLUMNS);

  private final JdbcClient jdbc;

  PeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Person> byId(PersonId id) {
    return jdbc.sql(PERSON + "where p.id = :id")
        .param("id", id.value())
        .query(PeopleStore::person)
        .optional();
  }

  Optional<Person> byStaffCode(String code) {
    return jdbc.sql(PERSON + "where p.staff_code = :code and p.left_on is null")
        .param("code", code)
        .query(PeopleStore::person)
        .optional();
  }

  /** Everybody who had not left before a day. */
  List<Tenure> tenures(LocalDate from) {
    return jdbc.sql(
            """
            select %s, p.joined_on, p.left_on from person p
            join unit u on u.id = p.unit_id
            where p.left_on is null or p.left_on > :from
            order by u.position, u.id, p.is_leader desc, p.staff_code
            """
                .formatted(COLUMNS))
        .param("from", from.toString())
        .query(
            (row, n) ->
                new Tenure(
                    person(row, n), day(row.getString("joined_on")), day(row.getString("left_on"))))
        .list();
  }

  private static @Nullable LocalDate day(@Nullable String stored) {
    return stored == null ? null : LocalDate.parse(stored);
  }

  /** Those who have left. */
  List<Person> left() {
    return jdbc.sql(PERSON + "where p.left_on is not null order by p.staff_code")
        .query(PeopleStore::person)
        .list();
  }

  /** Everybody who has not left, in the order of the units and then of the names. */
  List<Person> everybody() {
    return jdbc.sql(
            PERSON
                + """
                join unit u on u.id = p.unit_id
                where p.left_on is null
                order by u.position, u.id, p.is_leader desc, p.staff_code
                """)
        .query(PeopleStore::person)
        .list();
  }

  List<Unit> units() {
    return jdbc.sql(
            "select id, parent_id, name, work_start, work_end from unit order by position, id")
        .query(PeopleStore::unit)
        .list();
  }

  UnitId insertUnit(@Nullable UnitId parent, String name, int position) {
    return jdbc.sql(
            """
            insert into unit (parent_id, name, position)
            values (:parent, :name, :position)
            returning id
            """)
        .param("parent", parent == null ? null : parent.value())
        .param("name", name)
        .param("position", position)
        .query((row, n) -> new UnitId(row.getLong("id")))
        .single();
  }

  void setHours(UnitId unit, WorkingHours hours) {
    int unused =
        jdbc.sql("update unit set work_start = :start, work_end = :end where id = :id")
            .param("start", hours.start().toString())
            .param("end", hours.end().toString())
            .param("id", unit.value())
            .update();
  }

  /**
   * Adds a person or brings one of the same staff code up to date (and back, if they had left; on
   * the same day, as if that had been a mistake).
   *
   * @param joined since when a person counts who was not there; null: always
   */
  PersonId upsert(NewPerson person, @Nullable LocalDate joined) {
    return jdbc.sql(
            """
            insert into person (staff_code, full_name, folded_name, title, unit_id, is_leader, role,
                                email, phone, joined_on)
            values (:code, :name, :folded, :title, :unit, :leader, :role, :email, :phone, :joined)
            on conflict (staff_code) do update set
              full_name = excluded.full_name, folded_name = excluded.folded_name,
              title = excluded.title, unit_id = excluded.unit_id,
              is_leader = excluded.is_leader, role = excluded.role,
              email = excluded.email, phone = excluded.phone, left_on = null,
              joined_on = case when person.left_on < excluded.joined_on then excluded.joined_on
                               else person.joined_on end
            returning id
            """)
        .param("code", person.staffCode())
        .param("name", person.fullName())
        .param("folded", Folding.fold(person.fullName()))
        .param("title", person.title())
        .param("unit", person.unit().value())
        .param("leader", person.leader() ? 1 : 0)
        .param("role", person.role().name())
        .param("email", person.email())
        .param("phone", person.phone())
        .param("joined", joined == null ? null : joined.toString())
        .query((row, n) -> new PersonId(row.getLong("id")))
        .single();
  }

  void setLanguage(PersonId person, String language) {
    int unused =
        jdbc.sql("update person set language = :language where id = :id")
            .param("language", language)
            .param("id", person.value())
            .update();
  }

  /** Holds the person's row until the end of the write; the same on both databases. */
  void lock(PersonId person) {
    int unused =
        jdbc.sql("update person set language = language where id = :id")
            .param("id", person.value())
            .update();
  }

  void setPhone(PersonId person, String phone) {
    int unused =
        jdbc.sql("update person set phone = :phone where id = :id")
            .param("phone", phone)
            .param("id", person.value())
            .update();
  }

  void markLeft(PersonId person, LocalDate day) {
    int unused =
        jdbc.sql("update person set left_on = :day where id = :id")
            .param("day", day.toString())
            .param("id", person.value())
            .update();
  }

  static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        new PersonId(row.getLong("id")),
        row.getString("staff_code"),
        row.getString("full_name"),
        row.getString("title"),
        new UnitId(row.getLong("unit_id")),
        row.getInt("is_leader") == 1,
        Role.valueOf(row.getString("role")),
        row.getString("email"),
        row.getString("phone"),
        row.getString("language"));
  }

  private static Unit unit(ResultSet row, int number) throws SQLException {
    long parent = row.getLong("parent_id");
    UnitId parentId = row.wasNull() ? null : new UnitId(parent);
    String start = row.getString("work_start");
    String end = row.getString("work_end");
    return new Unit(
        new UnitId(row.getLong("id")),
        parentId,
        row.getString("name"),
        start == null || end == null
            ? Optional.empty()
            : Optional.of(new WorkingHours(LocalTime.parse(start), LocalTime.parse(end))));
  }
}
