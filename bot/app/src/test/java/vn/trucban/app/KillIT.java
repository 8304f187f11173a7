package vn.trucban.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.telegram.fake.FakeBotApi;
import vn.trucban.telegram.fake.FakeLimits;
import vn.trucban.telegram.fake.SentMessage;

/** 2,000 people check in over the webhook while the bot is killed five times. */
class KillIT {

  private static final int PEOPLE = 2_000;
  private static final int KILLS = 5;
  private static final int WAVE = PEOPLE / KILLS;
  private static final long FIRST = 5_100_000_000L;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(5);
  private static final String SENT_AGAIN = "(gửi lại)";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder = Path.of("");

  private final FakeBotApi telegram = FakeBotApi.start(Clock.systemUTC(), FakeLimits.NONE);

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void everyAcknowledgedCheckInIsThereOnceAndNobodyHearsMoreThanOnceMoreForAKill()
      throws Exception {
    Map<String, String> settings = settings();
    BotProcess bot = BotProcess.start(folder, settings);
    enrolEverybody();
    int killedAmidWork = 0;
    for (int wave = 0; wave < KILLS; wave++) {
      for (int i = 0; i < WAVE; i++) {
        long unused =
            telegram.person(FIRST + (long) wave * WAVE + i, "Người thử").says("điểm danh cơ quan");
      }
      await().atMost(SOON).pollInterval(LOOK).until(() -> telegram.unconfirmed() < WAVE / 2);
      killedAmidWork += telegram.unconfirmed() > 0 ? 1 : 0;
      bot.kill();
      bot = BotProcess.start(folder, settings);
    }
    assertThat(killedAmidWork).as("kills while updates were on their way").isPositive();
    await().atMost(SOON).until(() -> telegram.unconfirmed() == 0);
    await().atMost(SOON).until(() -> count("outbox where state in ('pending', 'sending')") == 0);
    bot.kill();

    assertThat(count("inbound where intent = 'check-in'")).isEqualTo(PEOPLE);
    assertThat(count("check_in where kind = 'IN'")).isEqualTo(PEOPLE);
    assertThat(count("(select distinct person_id from check_in where kind = 'IN')"))
        .isEqualTo(PEOPLE);
    assertThat(count("outbox where state = 'sent'")).isEqualTo(PEOPLE);
    int again = 0;
    for (int i = 0; i < PEOPLE; i++) {
      List<SentMessage> heard = telegram.sentTo(FIRST + i);
      assertThat(heard).hasSizeBetween(1, 1 + KILLS);
      assertThat(heard.subList(1, heard.size()))
          .allSatisfy(sent -> assertThat(sent.text()).startsWith(SENT_AGAIN));
      again += heard.size() - 1;
    }
    // Only what was on its way at a kill, which is at most one batch, goes out again.
    assertThat(again).isLessThanOrEqualTo(KILLS * 64);
  }

  private Map<String, String> settings() throws IOException {
    int port = freePort();
    Map<String, String> settings = new HashMap<>();
    settings.put("SERVER_PORT", Integer.toString(port));
    settings.put("PUBLIC_URL", "http://localhost:" + port);
    settings.put("DATABASE_URL", database());
    settings.put("AGENCY_TIME_ZONE", whereItIsNight().toString());
    settings.put("TELEGRAM_BOT_TOKEN", FakeBotApi.TOKEN);
    settings.put("TELEGRAM_API_URL", telegram.url().toString());
    settings.put("TELEGRAM_MODE", "webhook");
    settings.put("TELEGRAM_WEBHOOK_SECRET", "a-secret-of-the-tests");
    settings.put("TELEGRAM_MESSAGES_PER_SECOND", "1000");
    // What a killed bot had claimed comes back after this, and not after minutes.
    settings.put("TRUCBAN_OUTBOX_LEASE", "5s");
    return settings;
  }

  /** So that no reminder of the morning mixes with the answers: one o'clock, whatever the hour. */
  private static ZoneOffset whereItIsNight() {
    int utc = OffsetDateTime.now(Clock.systemUTC()).getHour();
    int hours = 1 - utc;
    return ZoneOffset.ofHours(hours < -12 ? hours + 24 : hours);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String database() {
    return "jdbc:sqlite:" + folder.resolve("killed.db");
  }

  /** Straight into the tables: codes are slow to redeem by design. */
  private void enrolEverybody() throws SQLException {
    try (Connection connection = DriverManager.getConnection(database() + "?busy_timeout=20000");
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      int units = statement.executeUpdate("insert into unit (id, name) values (1, 'Đơn vị thử')");
      int people =
          statement.executeUpdate(
              """
              with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < %d)
              insert into person (id, staff_code, full_name, folded_name, title, unit_id,
                                  is_leader, role)
              select i + 1, 'TK' || i, 'Người Thử ' || i, 'nguoi thu ' || i, 'Chuyên viên', 1, 0,
                     'STAFF'
              from n
              """
                  .formatted(PEOPLE));
      int accounts =
          statement.executeUpdate(
              """
              insert into account (channel, sender, chat, person_id, bound_at, last_seen_at)
              select 'telegram', cast(%d + id - 1 as text), cast(%d + id - 1 as text), id, 0, 0
              from person
              """
                  .formatted(FIRST, FIRST));
      connection.commit();
      assertThat(List.of(units, people, accounts)).containsExactly(1, PEOPLE, PEOPLE);
    }
  }

  private int count(String what) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database());
        var statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from " + what)) {
      assertThat(result.next()).isTrue();
      return result.getInt(1);
    }
  }
}
