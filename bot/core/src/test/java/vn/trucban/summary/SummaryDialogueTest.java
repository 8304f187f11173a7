package vn.trucban.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Origin;
import vn.trucban.channel.SenderId;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.TestAgency;
import vn.trucban.roster.Duty;
import vn.trucban.roster.Part;
import vn.trucban.roster.Place;
import vn.trucban.roster.PlannedRoster;
import vn.trucban.testkit.Conversation;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SummaryDialogueTest {

  private static final String MONDAY = "2026-11-23";

  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;
  private PlannedRoster roster;
  private Conversation talk;

  SummaryDialogueTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    bot = new TestBot(database, MONDAY + "T07:00");
    agency = new TestAgency(bot);
    roster = new PlannedRoster(bot);
    agency.bind("lan", "NV001");
    agency.bind("truong", "LD001");
    agency.bind("quan", "QL001");
    talk = bot.conversation();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  /** The leader at 7:00, Lan late at 7:42 and moved to the field, Hùng on leave; nobody else. */
  private void aMorning() {
    roster.has(agency.id("LD001"), MONDAY, Part.WHOLE_DAY, Place.OFFICE, Duty.LEADER);
    roster.has(agency.id("NV002"), MONDAY, Place.LEAVE);
    talk.onlyListeningTo("nobody");
    talk.as("truong").says("điểm danh");
    talk.at("07:42");
    talk.as("lan").says("điểm danh cơ quan");
    talk.at("08:10");
    talk.as("lan").says("đi công tác");
    talk.later().listeningToAll();
  }

  @Test
  void theReportHasEveryFigureInTheWordingOfAnOfficialReport() {
    aMorning();
    talk.as("truong")
        .says("báo cáo quân số")
        .hears(REPORT)
        .withButtons("Nhắc tất cả người chưa báo", "Biểu đồ", "Tệp Excel");
  }

  @Test
  void aDutyLeaderWhoHasGoneHomeIsNotPresent() {
    aMorning();
    talk.at("11:30");
    talk.as("truong").says("ra về").hears("…");
    talk.as("truong")
        .says("báo cáo quân số")
        .hears(
            "…Lãnh đạo trực: đ/c Trần Văn Trưởng"
                + " (có mặt tại cơ quan từ 7:00, đã ra về lúc 11:30).…");
  }

  @Test
  void aManagerSeesOnlyTheOwnUnitAndWhatIsBelow() {
    aMorning();
    talk.as("quan")
        .says("quan so")
        .hears(
            """
            **BÁO CÁO QUÂN SỐ**
            **Văn phòng**
            Tính đến 8:10, thứ Hai, 23/11/2026

            Tổng số: 5. Có mặt tại cơ quan: 0; làm việc tại nhà: 0; đi công tác: 1; nghỉ: 1; chưa\
             báo: 3.
            Đến muộn: 1; thay đổi nơi làm việc trong ngày: 1.
            Lãnh đạo trực: đ/c Trần Văn Trưởng (có mặt tại cơ quan từ 7:00).
            Chưa báo: Đỗ Văn Quản, Hồ Văn Trị, Bùi Thị Thư (Văn phòng).
            Đến muộn: Nguyễn Thị Lan Thử (12 phút).\
            """);
    talk.as("quan")
        .says("báo cáo quân số Phòng Tổ chức")
        .hears("Không có đơn vị “Phòng Tổ chức” trong phạm vi đồng chí phụ trách.");
    talk.as("truong").says("bao cao quan so phong to chuc").hears("…**Phòng Tổ chức**…");
  }

  @Test
  void whoeverIsCutOffWhileThePicturesAreDrawnGetsNoSummary() {
    SummaryRound round = bot.bean(SummaryRound.class);
    List<SummaryRound.Letter> letters = round.letters(LocalDate.parse(MONDAY));
    assertThat(letters).hasSize(2);
    agency.leaves("QL001");
    bot.write(() -> round.put(letters));
    assertThat(
            bot.bean(JdbcClient.class)
                .sql("select distinct chat from outbox where kind = 'SUMMARY'")
                .query(String.class)
                .list())
        .containsExactly(bot.channel().person("truong").chat());
  }

  @Test
  void staffAreRefused() {
    talk.as("lan").says("báo cáo quân số").hears(NOT_YOURS);
    talk.as("lan").says("ai chưa điểm danh").hears(NOT_YOURS);
    talk.as("lan").says("nhắc người chưa điểm danh").hears(NOT_YOURS);
    talk.as("lan").says("#presence-summary format=xlsx").hears(NOT_YOURS);
  }

  @Test
  void theMissingAreNamedByUnit() {
    aMorning();
    talk.as("truong")
        .says("ai chưa điểm danh")
        .hears(
            """
            **5 người chưa điểm danh**
            Ban Thử nghiệm
            Tính đến 8:10, thứ Hai, 23/11/2026

            • Ban Thử nghiệm: Lê Thị Phó.
            • Văn phòng: Đỗ Văn Quản, Hồ Văn Trị, Bùi Thị Thư.
            • Phòng Tổ chức: Vũ Thị Mai Thử.\
            """)
        .withButtons("Nhắc tất cả người chưa báo");
  }

  @Test
  void theButtonRemindsOnlyThoseWhoAreMissingAndMine() {
    aMorning();
    agency.bind("thu", "VT001");
    agency.bind("mai", "NV003");
    talk.as("quan").says("ai chưa điểm danh").hears("**3 người chưa điểm danh**…");
    talk.as("quan")
        .presses("Nhắc tất cả người chưa báo")
        .hearsEdited(
            "Đã nhắc **1** người chưa điểm danh.\nKhông nhắn được 1 người: Hồ Văn Trị."
                + " Đồng chí cũng chưa điểm danh hôm nay.");
    talk.as("thu").hears(REMINDED).withButtons("Ở cơ quan", "Làm việc tại nhà", "Đi công tác");
    talk.as("quan")
        .says("nhắc người chưa điểm danh")
        .hears(
            "Đã nhắc **0** người chưa điểm danh. 1 người đã được nhắc trong 10 phút vừa qua, không"
                + " nhắc lại.\nKhông nhắn được 1 người: Hồ Văn Trị. Đồng chí cũng chưa điểm danh"
                + " hôm nay.");
    talk.as("thu")
        .presses("Ở cơ quan")
        .hearsEdited("Đã ghi: **Ở cơ quan**, 8:10, thứ Hai 23/11, muộn 40 phút so với 7:30.");
  }

  @Test
  void theChartAndTheWorkbookFollowTheReportOnDemand() {
    aMorning();
    talk.as("truong").says("báo cáo quân số").hears(REPORT);
    talk.as("truong")
        .presses("Biểu đồ")
        .hearsEdited(REPORT)
        .hearsFile("quan-so-2026-11-23.png", "Quân số hai tuần gần đây – Ban Thử nghiệm");
    talk.as("truong")
        .presses("Tệp Excel")
        .hearsEdited(REPORT)
        .hearsFile("*.xlsx", "Báo cáo quân số – Ban Thử nghiệm, thứ Hai, 23/11/2026");
  }

  @Test
  void nothingIsDrawnInTheMessagesOwnWrite() {
    accept("#presence-summary format=chart");
    accept("#presence-summary format=xlsx");
    assertThat(count("outbox")).as("the two reports").isEqualTo(2);
    assertThat(count("outbox_file")).isZero();
    bot.settle();
    assertThat(count("outbox_file")).isEqualTo(2);
  }

  @Test
  void whoManagesNothingAnyMoreGetsNoFile() {
    accept("#presence-summary format=chart");
    bot.write(
        () -> {
          int demoted =
              bot.bean(JdbcClient.class)
                  .sql("update person set role = 'STAFF' where staff_code = 'LD001'")
                  .update();
          assertThat(demoted).isOne();
        });
    bot.settle();
    assertThat(count("outbox_file")).isZero();
  }

  /** Hands in what the head says, and lets nothing happen after its write. */
  private void accept(String text) {
    Origin origin =
        new Origin(
            bot.channel().nextEvent(),
            bot.channel().person("truong"),
            new SenderId("truong"),
            bot.clock().instant());
    var unused = bot.bean(InboundSink.class).accept(new Inbound.Text(origin, text));
  }

  private int count(String table) {
    return bot.bean(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Integer.class)
        .single();
  }

  @Test
  void aDayThatIsOverHasItsWholeAndADayToComeHasNone() {
    aMorning();
    bot.clock().moveTo("2026-11-24T07:00");
    talk.as("truong")
        .says("báo cáo quân số hôm qua")
        .hears("…Cả ngày thứ Hai, 23/11/2026…")
        .withButtons("Biểu đồ", "Tệp Excel");
    talk.as("truong")
        .says("báo cáo quân số ngày mai")
        .hears("Chưa có số liệu của thứ Tư, 25/11/2026.");
  }

  @Test
  void ofAWeekTheLastWorkingDaySoFarIsReported() {
    bot.clock().moveTo("2026-11-29T09:00");
    talk.as("truong")
        .says("#presence-summary from=2026-11-23 to=2026-11-29")
        .hears("…Cả ngày thứ Sáu, 27/11/2026…");
  }

  @Test
  void nobodyIsRemindedOnADayOffOrOfAnotherDay() {
    talk.as("truong")
        .says("nhắc người chưa điểm danh hôm qua")
        .hears("Chỉ nhắc được cho hôm nay; chưa gửi lời nhắc nào.");
    bot.clock().moveTo("2026-11-29T09:00");
    talk.as("truong")
        .says("nhắc người chưa điểm danh")
        .hears("Hôm nay là ngày nghỉ; chưa gửi lời nhắc nào.");
  }

  @Test
  void atTheSetTimeEveryManagerGetsTextChartAndWorkbookOnce() {
    aMorning();
    talk.onlyListeningTo("truong", "quan", "lan").at("08:15");
    talk.as("truong")
        .hears(REPORT.replace("8:10", "8:15"))
        .withButtons("Nhắc tất cả người chưa báo")
        .hearsFile("*.png")
        .hearsFile("*.xlsx");
    talk.as("quan").hears("**BÁO CÁO QUÂN SỐ**\n**Văn phòng**…");
    talk.as("quan").hearsFile("*.png");
    talk.as("quan").hearsFile("*.xlsx");
    talk.later();
    talk.at("09:00");
    talk.at("17:15");
    talk.as("truong").hears("…Tính đến 17:15, …").hearsFile("*.png").hearsFile("*.xlsx");
    talk.as("quan").hears("…").hearsFile("*.png").hearsFile("*.xlsx");
  }

  @Test
  void noSummaryOnADayOffAndAfterAnOutageOnlyTheNewest() {
    bot.clock().moveTo(MONDAY + "T17:40");
    talk.later();
    talk.as("truong").hears("…Tính đến 17:40, …").hearsFile("*.png").hearsFile("*.xlsx");
    talk.as("quan").hears("…").hearsFile("*.png").hearsFile("*.xlsx");
    assertThat(
            bot.bean(JdbcClient.class)
                .sql("select time, state from summary_sent order by time")
                .query((row, n) -> row.getString("time") + " " + row.getString("state"))
                .list())
        .containsExactly("08:15 skipped", "17:15 sent");
    bot.clock().moveTo("2026-11-28T09:00");
    talk.later();
    talk.at("18:00");
  }

  private static final String NOT_YOURS =
      "Việc này dành cho lãnh đạo, quản lý đơn vị. Nếu đồng chí cần quyền, đề nghị liên hệ quản trị"
          + " viên.";
  private static final String REMINDED =
      "Lãnh đạo đơn vị nhắc: thứ Hai 23/11 đồng chí chưa điểm danh. Đồng chí báo nơi làm việc"
          + " giúp:";
  private static final String REPORT =
      """
      **BÁO CÁO QUÂN SỐ**
      **Ban Thử nghiệm**
      Tính đến 8:10, thứ Hai, 23/11/2026

      Tổng số: 8. Có mặt tại cơ quan: 1; làm việc tại nhà: 0; đi công tác: 1; nghỉ: 1; chưa báo: 5.
      Đến muộn: 1; thay đổi nơi làm việc trong ngày: 1.
      Lãnh đạo trực: đ/c Trần Văn Trưởng (có mặt tại cơ quan từ 7:00).
      Chưa báo: Lê Thị Phó (Ban Thử nghiệm); Đỗ Văn Quản, Hồ Văn Trị, Bùi Thị Thư (Văn phòng); Vũ\
       Thị Mai Thử (Phòng Tổ chức).
      Đến muộn: Nguyễn Thị Lan Thử (12 phút).

      Theo đơn vị:
      • Ban Thử nghiệm (2): cơ quan 1, chưa báo 1.
      • Văn phòng (5): công tác 1, nghỉ 1, chưa báo 3.
      • Phòng Tổ chức (1): chưa báo 1.\
      """;
}
