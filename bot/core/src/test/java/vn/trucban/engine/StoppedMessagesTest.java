package vn.trucban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Origin;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.Receipt;
import vn.trucban.channel.RichText;
import vn.trucban.channel.SenderId;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.outbox.MessageKind;
import vn.trucban.outbox.Outbox;
import vn.trucban.people.TestAgency;
import vn.trucban.store.DatabaseProperties;
import vn.trucban.testkit.LogCapture;

/** What bears a state secret's marks leaves no trace, comes in nowhere and goes out nowhere. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoppedMessagesTest {

  private static final String CANARY = "chimhoangyen";
  private static final String STOPPED = "Nội dung có dấu hiệu bí mật nhà nước";

  @AutoClose private final TestBot bot;
  private final ChatAddress lan;
  private final ChatAddress tri;

  StoppedMessagesTest(TestDatabase database) {
    bot = new TestBot(database, "2026-11-23T07:10");
    TestAgency agency = new TestAgency(bot);
    agency.bind("lan", "NV001");
    agency.bind("tri", "QT001");
    lan = bot.channel().person("lan");
    tri = bot.channel().person("tri");
  }

  @Test
  void theSenderHearsWhatToDoAndTheOfficerThatItHappened() {
    accept(new Inbound.Text(origin(lan, "lan"), "gửi anh công văn mật " + CANARY));
    assertThat(heard(lan))
        .singleElement()
        .asString()
        .startsWith(STOPPED)
        .contains("Văn thư", "xóa tin nhắn");
    assertThat(heard(tri))
        .singleElement()
        .asString()
        .contains("07:10 23/11/2026", "Nguyễn Thị Lan Thử", "fake", "marked-paper")
        .doesNotContain(CANARY, "công văn");
    assertThat(audit())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("action")).isEqualTo("secrecy-stopped-in");
              assertThat(row.get("subject")).isEqualTo("marked-paper");
              assertThat(row.get("actor")).isNotNull();
              assertThat(row.get("detail")).asString().matches("[0-9a-f]{64}");
            });
  }

  @Test
  void whateverCarriesItItStandsInNoTableAndInNoLog() {
    try (LogCapture log = new LogCapture("vn.trucban")) {
      accept(new Inbound.Text(origin(lan, "lan"), "TUYỆT MẬT " + CANARY));
      accept(new Inbound.Text(origin(lan, "lan"), "m.ậ.t " + CANARY));
      accept(new Inbound.Attachment(origin(lan, "lan"), "CV_MAT_2042_" + CANARY + ".pdf", ""));
      accept(new Inbound.Attachment(origin(lan, "lan"), "", "tai lieu mat " + CANARY));
      accept(new Inbound.Choice(origin(lan, "lan"), "#help van ban mat " + CANARY, null));
      accept(
          new Inbound.Text(
              origin(bot.channel().person("stranger"), "stranger"), "tối mật " + CANARY));
      accept(new Inbound.Text(origin(bot.channel().group("g"), "lan"), "toi mat " + CANARY + "."));
      accept(new Inbound.Text(origin(bot.channel().group("g"), "lan"), "độ mật: A " + CANARY));
      assertThat(audit()).hasSize(7);
      assertThat(everythingStored()).hasSizeGreaterThan(20).noneMatch(this::holdsTheCanary);
      assertThat(log.lines()).noneMatch(this::holdsTheCanary);
      assertThat(
              bot.bean(JdbcClient.class)
                  .sql("select count(*) from inbound where intent is not null")
                  .query(Integer.class)
                  .single())
          .as("read as nothing, but for the one that is innocent")
          .isEqualTo(1);
    }
  }

  @Test
  void aStrangerIsAnsweredAndRecordedAndBuriesNobodyUnderNotices() {
    ChatAddress stranger = bot.channel().person("stranger");
    for (int i = 0; i < 3; i++) {
      accept(new Inbound.Text(origin(stranger, "stranger"), "văn bản tối mật"));
    }
    assertThat(heard(stranger)).hasSize(3).first().asString().startsWith(STOPPED);
    assertThat(heard(tri)).isEmpty();
    assertThat(audit()).hasSize(3);
  }

  @Test
  void whoMayHaveLostSomethingIsAskedAndNotAccused() {
    accept(new Inbound.Text(origin(lan, "lan"), "toi mat"));
    assertThat(heard(lan)).singleElement().asString().contains("gõ lại có dấu");
    assertThat(heard(tri)).isEmpty();
    accept(new Inbound.Text(origin(lan, "lan"), "toi mat song"));
    assertThat(heard(lan)).hasSize(2);
    assertThat(heard(lan).getLast()).doesNotContain("mật", "mất");
  }

  @Test
  void aSecondDeliveryIsStoppedWithoutASecondWord() {
    Inbound same = new Inbound.Text(origin(lan, "lan"), "tuyệt mật");
    accept(same);
    assertThat(bot.bean(InboundSink.class).accept(same)).isInstanceOf(Receipt.Duplicate.class);
    bot.settle();
    assertThat(heard(lan)).hasSize(1);
    assertThat(audit()).hasSize(1);
  }

  @Test
  void whatMayNotGoOutIsKeptBackAndTheRestOfTheWriteStands() {
    bot.write(
        () ->
            bot.bean(Outbox.class)
                .put(
                    lan,
                    MessageKind.ANSWER,
                    new Outbound.Plain(RichText.plain("Công văn mật " + CANARY))));
    bot.settle();
    assertThat(heard(lan)).singleElement().asString().contains("hệ thống đã giữ lại");
    assertThat(everythingStored()).noneMatch(this::holdsTheCanary);
    assertThat(audit())
        .singleElement()
        .satisfies(row -> assertThat(row.get("action")).isEqualTo("secrecy-stopped-out"));
  }

  @Test
  void aPersonOfThatNameCanBeSpokenOf() {
    bot.write(
        () ->
            bot.bean(Outbox.class)
                .put(lan, MessageKind.ANSWER, new Outbound.Plain(RichText.plain("• Hồ Thu Mật"))));
    bot.settle();
    assertThat(heard(lan)).containsExactly("• Hồ Thu Mật");
  }

  private boolean holdsTheCanary(String text) {
    return text.toLowerCase(Locale.ROOT).contains(CANARY);
  }

  private List<Map<String, Object>> audit() {
    return bot.bean(JdbcClient.class)
        .sql("select * from audit where action like 'secrecy%' order by id")
        .query()
        .listOfRows();
  }

  /** Every value of every table. */
  private List<String> everythingStored() {
    JdbcClient jdbc = bot.bean(JdbcClient.class);
    List<String> values = new ArrayList<>();
    for (String table : tables()) {
      for (Map<String, Object> row : jdbc.sql("select * from " + table).query().listOfRows()) {
        row.values().forEach(value -> values.add(String.valueOf(value)));
      }
    }
    return values;
  }

  private List<String> tables() {
    String names =
        bot.bean(DatabaseProperties.class).url().startsWith("jdbc:sqlite:")
            ? "select name from sqlite_master where type = 'table'"
            : "select table_name from information_schema.tables where table_schema = 'public'";
    List<String> tables = bot.bean(JdbcClient.class).sql(names).query(String.class).list();
    assertThat(tables).contains("inbound", "outbox", "audit", "dialogue");
    return tables;
  }

  private List<String> heard(ChatAddress chat) {
    return bot.channel().shown(chat).stream()
        .map(shown -> shown.content().text().plainText())
        .toList();
  }

  private void accept(Inbound inbound) {
    var unused = bot.bean(InboundSink.class).accept(inbound);
    bot.settle();
  }

  private Origin origin(ChatAddress chat, String sender) {
    return new Origin(bot.channel().nextEvent(), chat, new SenderId(sender), bot.clock().instant());
  }
}
