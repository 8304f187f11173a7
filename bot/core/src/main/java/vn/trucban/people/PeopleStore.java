package vn.trucban.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.SenderId;
import vn.trucban.language.Folding;

/** All SQL of units, persons and bound accounts. */
@Repository
class PeopleStore {

  private static final String PERSON =
      """
      select p.id, p.staff_code, p.full_name, p.title, p.unit_id, p.is_leader, p.role, p.email,
             p.phone, p.language
      from person p
      """;

  private final JdbcClient jdbc;

  PeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Person> bySender(ChatAddress chat, SenderId sender) {
    return jdbc.sql(
            PERSON
                + """
                join account a on a.person_id = p.id
                where a.channel = :channel and a.sender = :sender and a.unbound_at is null
                  and p.left_on is null
                """)
        .param("channel", chat.channel().value())
        .param("sender", sender.value())
        .query(PeopleStore::person)
        .optional();
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

  /** Adds a person or brings one of the same staff code up to date (and back, if they had left). */
  PersonId upsert(NewPerson person) {
    return jdbc.sql(
            """
            insert into person (staff_code, full_name, folded_name, title, unit_id, is_leader, role,
                                email, phone)
            values (:code, :name, :folded, :title, :unit, :leader, :role, :email, :phone)
            on conflict (staff_code) do update set
              full_name = excluded.full_name, folded_name = excluded.folded_name,
              title = excluded.title, unit_id = excluded.unit_id,
              is_leader = excluded.is_leader, role = excluded.role,
              email = excluded.email, phone = excluded.phone, left_on = null
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

  void bind(PersonId person, ChatAddress chat, SenderId sender, Instant at) {
    int unused =
        jdbc.sql(
                """
                insert into account (channel, sender, chat, person_id, bound_at, last_seen_at)
                values (:channel, :sender, :chat, :person, :at, :at)
                """)
            .param("channel", chat.channel().value())
            .param("sender", sender.value())
            .param("chat", chat.chat())
            .param("person", person.value())
            .param("at", at.toEpochMilli())
            .update();
  }

  /** Cuts accounts off; returns them. A null channel means every channel. */
  List<BoundChat> unbind(
      PersonId person, @Nullable String channel, @Nullable String sender, Instant at) {
    return jdbc.sql(
            """
            update account set unbound_at = :at
            where person_id = :person and unbound_at is null
              and (cast(:channel as text) is null or channel = :channel)
              and (cast(:sender as text) is null or sender = :sender)
            returning person_id, channel, chat
            """)
        .param("at", at.toEpochMilli())
        .param("person", person.value())
        .param("channel", channel)
        .param("sender", sender)
        .query(PeopleStore::boundChat)
        .list();
  }

  /** The bound private chats of everybody who has not left, the one last used first. */
  List<BoundChat> boundChats() {
    return jdbc.sql(
            """
            select a.person_id, a.channel, a.chat from account a
            join person p on p.id = a.person_id
            where a.unbound_at is null and p.left_on is null
            order by a.person_id, a.last_seen_at desc, a.id desc
            """)
        .query(PeopleStore::boundChat)
        .list();
  }

  /** Everybody with a bound account. */
  Set<PersonId> bound() {
    return jdbc.sql("select distinct person_id from account where unbound_at is null")
        .query((row, n) -> new PersonId(row.getLong("person_id")))
        .set();
  }

  List<BoundChat> boundChatsOf(PersonId person) {
    return jdbc.sql(
            """
            select a.person_id, a.channel, a.chat from account a
            join person p on p.id = a.person_id
            where a.person_id = :person and a.unbound_at is null and p.left_on is null
            order by a.last_seen_at desc, a.id desc
            """)
        .param("person", person.value())
        .query(PeopleStore::boundChat)
        .list();
  }

  void seen(ChatAddress chat, SenderId sender, Instant at, Instant unlessAfter) {
    int unused =
        jdbc.sql(
                """
                update account set last_seen_at = :at
                where channel = :channel and sender = :sender and unbound_at is null
                  and last_seen_at < :unlessAfter
                """)
            .param("at", at.toEpochMilli())
            .param("unlessAfter", unlessAfter.toEpochMilli())
            .param("channel", chat.channel().value())
            .param("sender", sender.value())
            .update();
  }

  void chatMoved(ChatAddress from, ChatAddress to) {
    int unused =
        jdbc.sql("update account set chat = :to where channel = :channel and chat = :from")
            .param("to", to.chat())
            .param("channel", from.channel().value())
            .param("from", from.chat())
            .update();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
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

  private static BoundChat boundChat(ResultSet row, int number) throws SQLException {
    return new BoundChat(
        new PersonId(row.getLong("person_id")),
        new ChatAddress(
            new ChannelId(row.getString("channel")),
            row.getString("chat"),
            ChatAddress.Kind.PRIVATE));
  }
}
