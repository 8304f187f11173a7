package vn.trucban.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.TestAgency;
import vn.trucban.people.WorkingHours;
import vn.trucban.roster.Duty;
import vn.trucban.roster.Part;
import vn.trucban.roster.Place;
import vn.trucban.roster.PlannedRoster;
import vn.trucban.testkit.Conversation;
import vn.trucban.testkit.FakeChannel;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class MorningRunDialogueTest {

  private static final String MONDAY = "2026-11-23";

  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;
  private PlannedRoster roster;
  private Conversation talk;

  MorningRunDialogueTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    startAt(MONDAY + "T07:00");
  }

  private void startAt(String time) {
    bot = new TestBot(database, time);
    agency = new TestAgency(bot);
    roster = new PlannedRoster(bot);
    agency.bind("lan", "NV001");
    talk = bot.conversation();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void theMissingAreRemindedAtEachStepAndNoMore() {
    roster.has(agency.id("NV001"), MONDAY, Place.HOME);
    talk.at("07:14");
    talk.at("07:15");
    talk.as("lan")
        .hears(BEFORE)
        .withButtons("Làm việc tại nhà (theo lịch)", "Ở cơ quan", "Đi công tác");
    talk.at("07:16");
    talk.at("07:30");
    talk.as("lan").hears(NOW);
    talk.at("07:45");
    talk.as("lan").hears(after("15 phút"));
    talk.later();
    talk.at("08:00");
    talk.as("lan").hears(after("30 phút"));
    talk.at("08:14");
    talk.at("11:00");
  }

  @Test
  void anAnswerOnAnyChannelEndsTheReminders() {
    agency.bind("lan-o-nha", "NV001");
    talk.onlyListeningTo("lan", "lan-o-nha").at("07:15");
    talk.as("lan-o-nha").hears(BEFORE);
    talk.as("lan")
        .says("điểm danh nhà")
        .hears("Đã ghi: **Làm việc tại nhà**, 7:15, thứ Hai 23/11.");
    talk.at("07:30");
    talk.as("lan").hearsNothing();
    talk.as("lan-o-nha").hearsNothing();
  }

  @Test
  void anAnswerWithdrawsAReminderThatStillWaits() {
    bot.channel().fails(bot.channel().person("lan"), FakeChannel.outage(Duration.ofMinutes(1)));
    talk.at("07:30");
    bot.channel().works(bot.channel().person("lan"));
    talk.as("lan").says("điểm danh cơ quan");
    talk.at("07:35");
    talk.as("lan").hears("Đã ghi: **Ở cơ quan**, 7:30, thứ Hai 23/11.").hearsNothing();
  }

  @Test
  void theButtonOfAReminderChecksIn() {
    talk.at("07:15");
    talk.as("lan")
        .hears(BEFORE)
        .presses("Ở cơ quan")
        .hearsEdited("Đã ghi: **Ở cơ quan**, 7:15, thứ Hai 23/11.");
    talk.at("07:30");
  }

  @Test
  void peopleOnLeaveAreLeftAlone() {
    roster.has(agency.id("NV001"), MONDAY, Place.LEAVE);
    agency.bind("hung", "NV002");
    roster.has(agency.id("NV002"), MONDAY, Part.MORNING, Place.LEAVE, Duty.NONE);
    talk.at("07:15");
    talk.at("07:30");
    talk.at("08:00");
  }

  @Test
  void nobodyIsRemindedOnADayOff() {
    bot.close();
    startAt("2026-11-22T07:00");
    talk.at("07:30");
    talk.at("08:00");
    bot.close();
    startAt("2027-04-30T07:00");
    talk.at("07:30");
  }

  @Test
  void aUnitsOwnHoursMoveItsReminders() {
    agency.hours("Văn phòng", new WorkingHours(LocalTime.of(8, 0), LocalTime.of(17, 0)));
    agency.bind("mai", "NV003");
    talk.at("07:30");
    talk.as("mai").hears(NOW);
    talk.at("07:45");
    talk.as("lan")
        .hears("Còn 15 phút nữa đến giờ làm việc (8:00). Đồng chí báo nơi làm việc hôm nay giúp:");
    talk.as("mai").hears(after("15 phút"));
  }

  @Test
  void afterAnOutageOnlyTheNewestStepGoesOut() {
    bot.clock().moveTo(MONDAY + "T07:50");
    talk.later();
    talk.as("lan").hears(after("20 phút"));
    assertThat(steps()).containsExactlyInAnyOrder("-15 skipped", "0 skipped", "15 sent");
  }

  @Test
  void longAfterTheStartNobodyIsReminded() {
    bot.clock().moveTo(MONDAY + "T08:16");
    talk.later();
    assertThat(steps()).isEmpty();
  }

  @Test
  void whoCannotBeWrittenToIsPassedOver() {
    talk.as("lan").leaves();
    talk.at("07:30");
    talk.as("lan").joins();
    talk.at("07:45");
    talk.as("lan").hears(after("15 phút"));
  }

  @Test
  void aStepThatWasCutOffGoesOnBehindTheLastPersonItReached() {
    agency.bind("mai", "NV003");
    bot.write(
        () -> {
          int one =
              bot.bean(JdbcClient.class)
                  .sql(
                      """
                      insert into morning_step (day, work_start, step_minutes, state, up_to, at)
                      values (:day, '07:30', 0, 'open', :lan, 0)
                      """)
                  .param("day", MONDAY)
                  .param("lan", agency.id("NV001").value())
                  .update();
          assertThat(one).isEqualTo(1);
        });
    talk.at("07:30");
    talk.as("lan").hearsNothing();
    talk.as("mai").hears(NOW);
    assertThat(steps()).containsExactlyInAnyOrder("-15 skipped", "0 sent");
  }

  @Test
  void twoNodesAtOnceRemindOnce() throws InterruptedException {
    bot.clock().moveTo(MONDAY + "T07:30");
    MorningRun run = bot.bean(MorningRun.class);
    CountDownLatch ready = new CountDownLatch(1);
    Runnable node =
        () -> {
          try {
            ready.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          run.run(bot.clock().instant());
        };
    List<Thread> nodes = List.of(new Thread(node), new Thread(node));
    nodes.forEach(Thread::start);
    ready.countDown();
    for (Thread each : nodes) {
      each.join();
    }
    talk.later();
    talk.as("lan").hears(NOW);
  }

  @Test
  void noReminderFollowsAnAnswerThatIsBeingWrittenDown() throws InterruptedException {
    bot.clock().moveTo(MONDAY + "T07:30");
    Person lan = bot.bean(Directory.class).byId(agency.id("NV001")).orElseThrow();
    Thread round = new Thread(() -> bot.bean(MorningRun.class).run(bot.clock().instant()));
    bot.write(
        () -> {
          var unused =
              bot.bean(CheckIns.class)
                  .arrive(lan, new Plan(List.of()), Place.OFFICE, bot.clock().instant());
          round.start();
          if (database == TestDatabase.POSTGRESQL) {
            Awaitility.await().pollInSameThread().until(() -> !round.isAlive() || isAwaited());
          }
        });
    round.join();
    talk.later();
    talk.as("lan").hearsNothing();
  }

  @Test
  void nobodyArrivesTwiceOnTwoChannelsAtOnce() throws InterruptedException {
    Person lan = bot.bean(Directory.class).byId(agency.id("NV001")).orElseThrow();
    Runnable arrive =
        () -> {
          var unused =
              bot.bean(CheckIns.class)
                  .arrive(lan, new Plan(List.of()), Place.OFFICE, bot.clock().instant());
        };
    Thread other = new Thread(() -> bot.write(arrive));
    bot.write(
        () -> {
          arrive.run();
          other.start();
          if (database == TestDatabase.POSTGRESQL) {
            Awaitility.await().pollInSameThread().until(() -> !other.isAlive() || isAwaited());
          }
        });
    other.join();
    assertThat(
            bot.bean(JdbcClient.class)
                .sql("select count(*) from check_in")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  /** Whether another write waits for this one; PostgreSQL only. */
  private boolean isAwaited() {
    return bot.bean(JdbcClient.class)
        .sql("select exists (select 1 from pg_locks where not granted)")
        .query(Boolean.class)
        .single();
  }

  private List<String> steps() {
    return bot.bean(JdbcClient.class)
        .sql("select step_minutes, state from morning_step where day = :day")
        .param("day", MONDAY)
        .query((row, n) -> row.getInt("step_minutes") + " " + row.getString("state"))
        .list();
  }

  private static final String BEFORE =
      "Còn 15 phút nữa đến giờ làm việc (7:30). Đồng chí báo nơi làm việc hôm nay giúp:";
  private static final String NOW =
      "Đã đến giờ làm việc (7:30), Trực ban chưa nhận được điểm danh của đồng chí. Đồng chí đang"
          + " làm việc ở đâu?";

  private static String after(String howLong) {
    return "Đã quá giờ làm việc "
        + howLong
        + " (tính từ 7:30), Trực ban vẫn chưa nhận được điểm danh của đồng chí. Đồng chí báo ngay"
        + " giúp:";
  }
}
