package vn.trucban.roster;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.Directory;
import vn.trucban.people.TestAgency;
import vn.trucban.testkit.Conversation;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RosterDialogueTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;
  private Conversation talk;

  RosterDialogueTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    FactsOfToday facts = new FactsOfToday();
    bot = new TestBot(database, "2026-11-23T06:50", PresenceFacts.class, facts);
    agency = new TestAgency(bot);
    agency.bind("lan", "NV001");
    agency.bind("mai", "NV003");
    facts.reported(agency.id("LD001"), "2026-11-23T06:20", Place.OFFICE, null);
    facts.reported(agency.id("NV001"), "2026-11-23T06:42", Place.OFFICE, null);
    facts.reported(agency.id("NV002"), "2026-11-23T06:30", Place.HOME, null);
    talk = bot.conversation();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private void plan(String code, LocalDate day, Part part, Place place, Duty duty) {
    bot.write(
        () ->
            bot.bean(RosterBook.class)
                .add(List.of(new RosterEntry(agency.id(code), day, part, place, duty))));
  }

  private void monday() {
    bot.write(() -> bot.bean(Directory.class).phoneIs(agency.id("LD001"), "+84912000001"));
    plan("LD001", MONDAY, Part.WHOLE_DAY, Place.OFFICE, Duty.LEADER);
    plan("NV003", MONDAY, Part.WHOLE_DAY, Place.OFFICE, Duty.DUTY);
    plan("NV001", MONDAY, Part.MORNING, Place.OFFICE, Duty.SUPPORT);
    plan("NV002", MONDAY, Part.WHOLE_DAY, Place.HOME, Duty.NONE);
  }

  private void friday() {
    plan("LD002", MONDAY.plusDays(4), Part.WHOLE_DAY, Place.OFFICE, Duty.LEADER);
    plan("NV001", MONDAY.plusDays(4), Part.WHOLE_DAY, Place.FIELD, Duty.NONE);
  }

  private static final String TODAY =
      "Trực thứ Hai 23/11:\n"
          + "• Lãnh đạo: đ/c **Trần Văn Trưởng** (Trưởng ban), đã điểm danh 6:20 tại cơ quan,"
          + " ĐT +84912000001\n"
          + "• Trực: đ/c **Vũ Thị Mai Thử** (Chuyên viên), chưa điểm danh\n"
          + "• Hỗ trợ kỹ thuật: đ/c **Nguyễn Thị Lan Thử** (Chuyên viên) (buổi sáng),"
          + " đã điểm danh 6:42 tại cơ quan\n"
          + "Chịu trách nhiệm chung: đ/c **Trần Văn Trưởng** (Trưởng ban).";

  @Test
  void todaysDutyJoinsPlanAndFact() {
    monday();
    for (String words :
        List.of(
            "ai trực", "ai trực hôm nay", "ai truc hom nay", "/truc", "dạ cho em hỏi ai trực ạ")) {
      talk.as("lan").says(words).hears(TODAY);
    }
  }

  @Test
  void anotherDaysDutyIsThePlanAlone() {
    monday();
    friday();
    talk.as("lan")
        .says("ai trực thứ 6")
        .hears(
            """
            Trực thứ Sáu 27/11:
            • Lãnh đạo: đ/c **Lê Thị Phó** (Phó Trưởng ban)
            • Trực: chưa phân công\
            """);
  }

  @Test
  void aWeekIsGroupedByDay() {
    monday();
    friday();
    talk.as("lan")
        .says("ai truc tuan nay")
        .hears(
            "Trực thứ Hai 23/11 – Chủ nhật 29/11:\n"
                + "• **thứ Hai 23/11**: Lãnh đạo: Trần Văn Trưởng; Trực: Vũ Thị Mai Thử;"
                + " Hỗ trợ kỹ thuật: Nguyễn Thị Lan Thử (buổi sáng)\n"
                + "• **thứ Ba 24/11**: chưa có lịch\n"
                + "• **thứ Tư 25/11**: chưa có lịch\n"
                + "• **thứ Năm 26/11**: chưa có lịch\n"
                + "• **thứ Sáu 27/11**: Lãnh đạo: Lê Thị Phó\n"
                + "• **thứ Bảy 28/11**: chưa có lịch\n"
                + "• **Chủ nhật 29/11**: chưa có lịch");
  }

  @Test
  void theDutyLeaderIsToldAlone() {
    monday();
    for (String words : List.of("lãnh đạo trực", "lanh dao truc hom nay")) {
      talk.as("lan")
          .says(words)
          .hears(
              "Trực thứ Hai 23/11:\n• Lãnh đạo: đ/c **Trần Văn Trưởng** (Trưởng ban),"
                  + " đã điểm danh 6:20 tại cơ quan, ĐT +84912000001");
    }
  }

  @Test
  void aGroupHearsNamesAndTitlesOnly() {
    monday();
    talk.inGroup("ban")
        .as("lan")
        .says("@trucban ai trực hôm nay")
        .hears(
            """
            Trực thứ Hai 23/11:
            • Lãnh đạo: đ/c **Trần Văn Trưởng** (Trưởng ban)
            • Trực: đ/c **Vũ Thị Mai Thử** (Chuyên viên)
            • Hỗ trợ kỹ thuật: đ/c **Nguyễn Thị Lan Thử** (Chuyên viên) (buổi sáng)\
            """);
    talk.inGroup("ban")
        .as("lan")
        .says("@trucban ai ở cơ quan")
        .hears("Việc này có thông tin cá nhân, đồng chí nhắn riêng cho Trực ban giúp.");
  }

  @Test
  void whoIsInIsFactWithThePlanBeside() {
    monday();
    for (String words : List.of("ai ở cơ quan bây giờ", "ai o co quan")) {
      talk.as("mai")
          .says(words)
          .hears(
              """
              Đang ở cơ quan lúc 6:50, thứ Hai 23/11: **2** người.
              • Ban Thử nghiệm: Trần Văn Trưởng (6:20)
              • Văn phòng: Nguyễn Thị Lan Thử (6:42)
              Theo lịch: 3 người ở cơ quan.
              Theo lịch ở cơ quan nhưng chưa điểm danh (1): Vũ Thị Mai Thử.\
              """);
    }
  }

  @Test
  void myRosterReachesToTheEndOfNextWeek() {
    monday();
    friday();
    for (String words : List.of("lịch của tôi", "lich cua toi", "/lichtoi")) {
      talk.as("lan")
          .says(words)
          .hears(
              "Lịch của đồng chí, thứ Hai 23/11 – Chủ nhật 6/12:\n"
                  + "• thứ Hai 23/11: ở cơ quan, trực hỗ trợ kỹ thuật (buổi sáng),"
                  + " đã điểm danh 6:42 tại cơ quan\n"
                  + "• thứ Sáu 27/11: đi công tác");
    }
    talk.as("lan")
        .says("lịch của tôi thứ 6")
        .hears("Lịch của đồng chí, thứ Sáu 27/11:\n• thứ Sáu 27/11: đi công tác");
  }

  @Test
  void aPersonIsFoundByGivenNameWithATitleWord() {
    monday();
    for (String words : List.of("lịch của anh Hùng", "lich cua anh hung", "lịch của đ/c Hùng")) {
      talk.as("lan")
          .says(words)
          .hears(
              "Lịch của đ/c **Phạm Văn Hùng Thử** (Chuyên viên), Văn phòng,"
                  + " thứ Hai 23/11 – Chủ nhật 6/12:\n"
                  + "• thứ Hai 23/11: làm việc tại nhà, đã điểm danh 6:30 tại nhà");
    }
  }

  @Test
  void maiAfterATitleIsANameAndNoDay() {
    monday();
    talk.as("lan")
        .says("lịch của chị Mai")
        .hears(
            "Lịch của đ/c **Vũ Thị Mai Thử** (Chuyên viên), Phòng Tổ chức,"
                + " thứ Hai 23/11 – Chủ nhật 6/12:\n"
                + "• thứ Hai 23/11: ở cơ quan, trực, chưa điểm danh");
  }

  @Test
  void twoOfANameAreAskedAbout() {
    monday();
    talk.as("lan")
        .says("lịch của chị Thử văn phòng")
        .hears("Có 2 người tên “Thử văn phòng”. Đồng chí muốn xem lịch của ai?")
        .withButtons("Nguyễn Thị Lan Thử · Văn phòng", "Phạm Văn Hùng Thử · Văn phòng");
    talk.as("lan")
        .presses("Phạm Văn Hùng Thử · Văn phòng")
        .hearsEdited(
            "Lịch của đ/c **Phạm Văn Hùng Thử** (Chuyên viên), Văn phòng,"
                + " thứ Hai 23/11 – Chủ nhật 6/12:\n"
                + "• thứ Hai 23/11: làm việc tại nhà, đã điểm danh 6:30 tại nhà");
  }

  @Test
  void aUnitIsToldByPlace() {
    monday();
    for (String words : List.of("lịch phòng Tổ chức", "lich phong to chuc")) {
      talk.as("lan")
          .says(words)
          .hears(
              "**Phòng Tổ chức**, thứ Hai 23/11 (1 người):\n"
                  + "• ở cơ quan (1): Vũ Thị Mai Thử (trực, chưa điểm danh)");
    }
    plan("LD002", MONDAY.plusDays(4), Part.WHOLE_DAY, Place.OFFICE, Duty.LEADER);
    talk.as("lan")
        .says("lịch văn phòng thứ 6")
        .hears("Lịch thứ Sáu 27/11 chưa có ai của **Văn phòng**.");
  }

  @Test
  void nobodyOfThatNameIsSaid() {
    talk.as("lan")
        .says("lịch của anh Không Có")
        .hears("Không tìm thấy ai tên “Không Có” trong danh sách cán bộ.");
  }

  @Test
  void aDayWithoutRosterIsSaidWithTheDaysThatArePublished() {
    talk.as("lan")
        .says("ai trực mai")
        .hears("Chưa có lịch thứ Ba 24/11; hiện chưa ban hành lịch nào gần ngày này.");
    monday();
    friday();
    talk.as("lan")
        .says("ai trực mai")
        .hears("Chưa có lịch thứ Ba 24/11. Lịch đã ban hành: thứ Hai 23/11, thứ Sáu 27/11.");
  }

  @Test
  void englishIsAFaithfulTwin() {
    monday();
    talk.as("lan").says("english").hears("…");
    talk.as("lan")
        .says("who is on duty")
        .hears(
            "On duty Monday 23/11:\n"
                + "• Leader: **Trần Văn Trưởng** (Trưởng ban), checked in at 6:20 at the office,"
                + " tel. +84912000001\n"
                + "• On duty: **Vũ Thị Mai Thử** (Chuyên viên), not checked in\n"
                + "• Technical support: **Nguyễn Thị Lan Thử** (Chuyên viên) (morning),"
                + " checked in at 6:42 at the office\n"
                + "Responsible overall: **Trần Văn Trưởng** (Trưởng ban).");
  }

  @Test
  void aNameWithOneWrongLetterIsAskedBackWithTheUnit() {
    plan("NV002", MONDAY, Part.WHOLE_DAY, Place.HOME, Duty.NONE);
    talk.as("lan")
        .says("lịch của anh Phạm Văn Hugn Thử hôm nay")
        .hears(
            "Không có ai tên “Phạm Văn Hugn Thử” trong danh sách cán bộ. Có phải đồng chí muốn xem"
                + " lịch của:")
        .withButtons("Phạm Văn Hùng Thử · Văn phòng")
        .presses("Phạm Văn Hùng Thử · Văn phòng")
        .hearsEdited(
            """
            Lịch của đ/c **Phạm Văn Hùng Thử** (Chuyên viên), Văn phòng, thứ Hai 23/11:
            • thứ Hai 23/11: làm việc tại nhà, đã điểm danh 6:30 tại nhà\
            """);
  }

  @Test
  void aUnitIsFoundByItsInitials() {
    plan("NV003", MONDAY, Part.WHOLE_DAY, Place.OFFICE, Duty.NONE);
    for (String typed : new String[] {"lịch P. TC hôm nay", "lich phong TC hom nay"}) {
      talk.as("lan").says(typed).hearsMatching("\\*\\*Phòng Tổ chức\\*\\*, thứ Hai 23/11.*");
    }
  }
}
