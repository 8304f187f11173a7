package vn.trucban.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.PersonId;
import vn.trucban.people.TestAgency;
import vn.trucban.roster.Place;
import vn.trucban.roster.PresenceFacts;
import vn.trucban.store.Transactions;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AttendanceStoreTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private final TestDatabase database;
  private TestBot bot;
  private AttendanceStore store;
  private PersonId lan;

  AttendanceStoreTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    bot = new TestBot(database, MONDAY + "T07:00");
    lan = new TestAgency(bot).id("NV001");
    store = bot.bean(AttendanceStore.class);
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void whatIsStoredIsReadBack() {
    Instant now = bot.clock().instant();
    PresenceEvent home = PresenceEvent.in(lan, MONDAY, Place.HOME, now, 12, true);
    long id = insert(home);
    PresenceEvent stored = store.byId(id).orElseThrow();
    assertThat(stored)
        .isEqualTo(
            new PresenceEvent(
                id, lan, MONDAY, PresenceEvent.Kind.IN, Place.HOME, now, 12, true, null));
    long confirmed = insert(stored.confirmed());
    assertThat(store.byId(confirmed).orElseThrow().about()).isEqualTo(id);
    assertThat(store.of(lan, MONDAY, MONDAY)).hasSize(2);
    assertThat(store.between(MONDAY.plusDays(1), MONDAY.plusDays(9))).isEmpty();
  }

  @Test
  void theRosterLearnsThePresentStateAndWhoLeft() {
    Instant now = bot.clock().instant();
    insert(PresenceEvent.in(lan, MONDAY, Place.OFFICE, now, 0, false));
    PresenceFacts facts = bot.bean(PresenceFacts.class);
    assertThat(facts.on(MONDAY))
        .containsOnly(Map.entry(lan, new PresenceFacts.Fact(Place.OFFICE, now, null)));
    insert(PresenceEvent.out(lan, MONDAY, now.plusSeconds(60)));
    assertThat(facts.on(MONDAY).get(lan))
        .isEqualTo(new PresenceFacts.Fact(Place.OFFICE, now, now.plusSeconds(60)));
    assertThat(facts.on(MONDAY.plusDays(1))).isEmpty();
  }

  @Test
  void pinsAreRoundedAndForgottenAfterThirtyDays() {
    long field =
        insert(PresenceEvent.in(lan, MONDAY, Place.FIELD, bot.clock().instant(), 0, false));
    bot.write(
        () -> bot.bean(CheckIns.class).pin(field, 16.463712, -107.590866, bot.clock().instant()));
    assertThat(pins()).containsExactly("16464 -107591");
    bot.clock().moveTo("2026-12-23T06:59");
    bot.settle();
    assertThat(pins()).hasSize(1);
    bot.clock().moveTo("2026-12-23T07:01");
    bot.settle();
    assertThat(pins()).isEmpty();
    assertThat(store.byId(field)).isPresent();
  }

  @Test
  void aManagersReminderPausesForTenMinutes() {
    assertThat(remind()).isTrue();
    bot.clock().moveTo(MONDAY + "T07:09");
    assertThat(remind()).isFalse();
    bot.clock().moveTo(MONDAY + "T07:10");
    assertThat(remind()).isTrue();
  }

  private boolean remind() {
    Instant before = bot.clock().instant().minus(MissingReminders.PAUSE);
    return bot.bean(Transactions.class).write(() -> store.remind(lan, before));
  }

  private long insert(PresenceEvent event) {
    return bot.bean(Transactions.class).write(() -> store.insert(event));
  }

  private List<String> pins() {
    return bot.bean(JdbcClient.class)
        .sql("select latitude_milli, longitude_milli from location")
        .query((row, n) -> row.getInt("latitude_milli") + " " + row.getInt("longitude_milli"))
        .list();
  }
}
