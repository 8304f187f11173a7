package vn.trucban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.Button;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.EventId;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.NotAccepted;
import vn.trucban.channel.Origin;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.Receipt;
import vn.trucban.channel.SenderId;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.outbox.Outbox;
import vn.trucban.people.TestAgency;
import vn.trucban.testkit.FakeChannel;
import vn.trucban.testkit.LogCapture;
import vn.trucban.testkit.Threads;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class EngineTest {

  private static final String OVER =
      "Câu hỏi này đã được trả lời hoặc đã hết hạn, nên lần bấm này không thay đổi gì.";

  @AutoClose private final TestBot bot;
  private final TestAgency agency;

  EngineTest(TestDatabase database) {
    bot = new TestBot(database, "2026-11-23T07:10", OddCommands.class);
    agency = new TestAgency(bot);
    agency.bind("lan", "NV001");
  }

  @Test
  void theSameEventFromEightThreadsTakesEffectOnce() {
    Inbound event = text("lan", "#count");
    Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    Threads.together(8, n -> receipts.add(accept(event)));
    assertThat(receipts).filteredOn(Receipt.Accepted.class::isInstance).hasSize(1);
    assertThat(receipts).filteredOn(Receipt.Duplicate.class::isInstance).hasSize(7);
    assertThat(heard("lan")).containsExactly("1");
  }

  @Test
  void messagesOfOneChatInParallelTakeEffectOneAfterTheOther() {
    Threads.together(8, n -> IntStream.range(0, 4).forEach(i -> accept(text("lan", "#count"))));
    assertThat(heard("lan"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 32).mapToObj(Integer::toString).toList());
  }

  @Test
  void aCommandThatFailsIsUndoneApologisedForAndLoggedOnceWithoutTheText() {
    try (LogCapture log = new LogCapture("vn.trucban")) {
      Inbound event = text("lan", "#boom secret=bimat");
      assertThat(accept(event)).isInstanceOf(Receipt.Accepted.class);
      assertThat(accept(event)).isInstanceOf(Receipt.Duplicate.class);
      assertThat(heard("lan")).hasSize(1).first().asString().contains("SC-");
      List<String> errors = log.lines().stream().filter(line -> line.startsWith("ERROR")).toList();
      assertThat(errors).hasSize(1);
      assertThat(log.lines()).noneMatch(line -> line.contains("bimat"));
      String incident = one("select incident from inbound where incident is not null");
      assertThat(errors.getFirst()).contains(incident).contains("a programming error");
      assertThat(heard("lan").getFirst()).contains(incident);
    }
    assertThat(one("select intent from inbound where incident is not null")).isEqualTo("boom");
    assertThat(count("select count(*) from audit where action = 'half done'")).isZero();
    assertThat(count("select count(*) from audit where action = 'boom'")).isZero();
  }

  @Test
  void aCommandWithoutAnAnswerOrWithoutEndIsAnIncidentToo() {
    accept(text("lan", "#boom how=no-answer"));
    accept(text("lan", "#boom how=stack"));
    assertThat(heard("lan")).hasSize(2).allMatch(text -> text.contains("SC-"));
    accept(text("lan", "#count"));
    assertThat(heard("lan")).last().isEqualTo("1");
  }

  @Test
  void afterAnIncidentTheDialogueGoesOn() {
    accept(text("lan", "hủy liên kết"));
    accept(text("lan", "#boom"));
    accept(text("lan", "có"));
    assertThat(heard("lan")).last().asString().contains("Đã gỡ tài khoản này");
  }

  @Test
  void aFaultThatMayBeOverAtOnceIsTriedAgain() {
    OddCommands.transientFaults = 2;
    assertThat(accept(text("lan", "#flaky"))).isInstanceOf(Receipt.Accepted.class);
    assertThat(heard("lan")).containsExactly("done");
  }

  @Test
  void aFaultThatStaysIsNotAcceptedAndTheRedeliveryWorks() {
    Inbound event = text("lan", "#flaky");
    OddCommands.transientFaults = 3;
    assertThatExceptionOfType(NotAccepted.class).isThrownBy(() -> accept(event));
    assertThat(heard("lan")).isEmpty();
    assertThat(accept(event)).isInstanceOf(Receipt.Accepted.class);
    assertThat(heard("lan")).containsExactly("done");
  }

  @Test
  void anImpossibleTimeIsAnsweredAndDoesNotComeBack() {
    Origin origin =
        new Origin(
            bot.channel().nextEvent(),
            bot.channel().person("lan"),
            new SenderId("lan"),
            Instant.MAX);
    assertThat(accept(new Inbound.Text(origin, "xin chào"))).isInstanceOf(Receipt.Accepted.class);
    assertThat(heard("lan")).hasSize(1).first().asString().contains("SC-");
  }

  @Test
  void aClockThatJumpsBackLosesNothing() {
    accept(text("lan", "hủy liên kết"));
    bot.settle();
    bot.clock().moveTo("2026-11-20T07:10");
    accept(text("lan", "không"));
    assertThat(heard("lan")).last().isEqualTo("Giữ nguyên, không thay đổi gì.");
  }

  @Test
  void aQuestionIsTooOldAfterTwelveHours() {
    accept(text("lan", "hủy liên kết"));
    String yes = payload("lan", 0);
    bot.clock().advance(Duration.ofHours(12));
    accept(text("lan", "có"));
    accept(press("lan", yes, "m1"));
    assertThat(heard("lan").subList(1, 3))
        .containsExactly("Hiện không có câu hỏi nào đang chờ đồng chí trả lời.", OVER);
  }

  @Test
  void aLatePressNeverAnswersAnotherQuestion() {
    accept(text("lan", "hủy liên kết"));
    String first = payload("lan", 0);
    accept(text("lan", "hủy liên kết"));
    String second = payload("lan", 0);
    assertThat(first).startsWith("#yes ").isNotEqualTo(second);

    accept(press("lan", first, "m1"));
    assertThat(heard("lan")).last().isEqualTo(OVER);
    accept(press("lan", second, "m2"));
    assertThat(heard("lan")).last().asString().contains("Đã gỡ tài khoản này");
  }

  @Test
  void onePressUnderTwoEventsTakesEffectOnceAndTheOutcomeStays() {
    accept(text("lan", "hủy liên kết"));
    String yes = payload("lan", 1);
    assertThat(yes).startsWith("#no ");
    accept(press("lan", yes, "m1"));
    accept(press("lan", yes, "m1"));
    bot.settle();
    assertThat(bot.channel().visible(bot.channel().person("lan")))
        .extracting(shown -> shown.content().text().plainText())
        .containsExactly("Giữ nguyên, không thay đổi gì.", OVER);
  }

  @Test
  void nobodyAnswersAQuestionThatWasNotAsked() {
    accept(text("lan", "#yes"));
    accept(text("lan", "#unbind answer=yes"));
    accept(text("lan", "#yes question=999"));
    assertThat(heard("lan"))
        .satisfiesExactly(
            text -> assertThat(text).startsWith("Hiện không có câu hỏi nào"),
            text -> assertThat(text).startsWith("Gỡ tài khoản này khỏi"),
            text -> assertThat(text).isEqualTo(OVER));
  }

  @Test
  void aTypedPayloadIsNoContact() {
    accept(text("lan", "#inbound:contact own=true phone=0912000001"));
    assertThat(heard("lan")).hasSize(1).first().asString().startsWith("Tôi chưa hiểu tin này");
    assertThat(count("select count(*) from person where phone is not null")).isZero();
  }

  @Test
  void onlyWhatWasDoneIsAudited() {
    accept(text("lan", "hủy liên kết"));
    assertThat(count("select count(*) from audit where action = 'unbind'")).isZero();
    accept(text("lan", "có"));
    assertThat(one("select detail from audit where action = 'unbind'")).isEqualTo("unbound");
  }

  @Test
  void hostileTextsGetOneShortAnswerEach() {
    List<String> texts =
        List.of(
            "",
            " ",
            "\0",
            "điểm\0danh\0",
            "\uD83D",
            "\uDE00 lan \uD83D",
            "x".repeat(10_000),
            "ạ ".repeat(5_000),
            "#".repeat(400),
            "#check-in" + " place=a".repeat(55),
            "#check-in place=" + "a".repeat(450),
            "#check-in place=' or 1=1 --",
            "#roster-query from=9999-99-99 to=0000-00-00 subject=\u202Eduty",
            "'; drop table person; --",
            "<b>đậm</b> & <script>alert(1)</script>",
            "**đậm** {0} {9} _x_ [a](b)",
            "\u202Eđiểm danh\u202C \u200F\u200E\u2066",
            "👍🏽👨‍👩‍👧‍👦",
            "e\u0301".repeat(240),
            "/" + "a".repeat(40),
            "/start",
            "/start@" + "x".repeat(300),
            "/dd@trucban_bot \0",
            "lịch của " + "\u0301".repeat(50),
            "trực ngày 31/02/0000",
            "99/99/9999",
            "1".repeat(499));
    for (String text : texts) {
      for (String person : List.of("lan", "stranger")) {
        int before = heard(person).size();
        assertThat(accept(text(person, text))).isInstanceOf(Receipt.Accepted.class);
        assertThat(heard(person)).as("%s: %.40s", person, text).hasSize(before + 1);
        assertThat(heard(person).getLast().length()).isLessThan(2_000);
      }
    }
    assertThat(count("select count(*) from inbound where incident is not null")).isZero();
    assertThat(count("select count(*) from person where left_on is null")).isEqualTo(8);
  }

  @Test
  void everyKindFromAChatGetsOneAnswerAndTheOthersNone() {
    for (Inbound.Unsupported.Kind kind : Inbound.Unsupported.Kind.values()) {
      accept(new Inbound.Unsupported(origin("lan"), kind));
    }
    accept(new Inbound.Attachment(origin("lan"), "a\0.exe", "điểm danh"));
    accept(new Inbound.Contact(origin("lan"), "\0\uD83D not a number", true));
    assertThat(heard("lan")).hasSize(Inbound.Unsupported.Kind.values().length + 2);
    accept(new Inbound.Unknown(bot.channel().id(), new EventId("odd"), "poll\0"));
    accept(new Inbound.Left(origin("lan")));
    assertThat(bot.bean(Outbox.class).isReachable(bot.channel().person("lan"))).isFalse();
    accept(new Inbound.Joined(origin("lan")));
    assertThat(bot.bean(Outbox.class).isReachable(bot.channel().person("lan"))).isTrue();
    assertThat(heard("lan")).hasSize(Inbound.Unsupported.Kind.values().length + 2);
  }

  @Test
  void inAGroupNobodyHearsPersonalDataOrIsAskedForACode() {
    ChatAddress group = bot.channel().group("g");
    accept(new Inbound.Choice(origin(group, "lan"), "#unbind", null));
    accept(new Inbound.Text(origin(group, "stranger"), "/start 22222-22222"));
    accept(new Inbound.Text(origin(group, "stranger"), "chẳng hiểu gì cả"));
    accept(new Inbound.Text(origin(group, "stranger"), "cảm ơn"));
    String inPrivate =
        "Tài khoản này chưa được đăng ký với Trực ban. Đồng chí nhắn riêng cho Trực ban";
    bot.settle();
    assertThat(bot.channel().shown(group))
        .extracting(shown -> shown.content().text().plainText())
        .satisfiesExactly(
            text -> assertThat(text).contains("nhắn riêng"),
            text -> assertThat(text).contains("nhắn riêng"),
            text -> assertThat(text).startsWith(inPrivate),
            text -> assertThat(text).startsWith(inPrivate));
  }

  @Test
  void aLeaversOpenCodeIsWorthNothing() {
    String code = agency.code("NV002");
    agency.leaves("NV002");
    accept(text("stranger", code));
    assertThat(heard("stranger")).hasSize(1).first().asString().startsWith("Mã không đúng");
  }

  @Test
  void oldEventsAndCodesAreForgottenAndYoungerOnesKept() {
    accept(text("lan", "#count"));
    Inbound event = text("lan", "#count");
    bot.clock().advance(Duration.ofDays(29));
    accept(event);
    String open = agency.code("NV002");
    bot.clock().advance(Duration.ofDays(2));
    bot.settle();
    assertThat(count("select count(*) from inbound")).isEqualTo(1);
    assertThat(accept(event)).isInstanceOf(Receipt.Duplicate.class);
    assertThat(count("select count(*) from enrol_code")).isEqualTo(1);
    accept(text("hung", open));
    bot.settle();
    assertThat(count("select count(*) from enrol_code")).isZero();
  }

  private Receipt accept(Inbound inbound) {
    return bot.bean(InboundSink.class).accept(inbound);
  }

  private Inbound.Text text(String person, String text) {
    return new Inbound.Text(origin(person), text);
  }

  private Inbound.Choice press(String person, String payload, String pressed) {
    return new Inbound.Choice(origin(person), payload, pressed);
  }

  private Origin origin(String person) {
    return origin(bot.channel().person(person), person);
  }

  private Origin origin(ChatAddress chat, String person) {
    return new Origin(bot.channel().nextEvent(), chat, new SenderId(person), bot.clock().instant());
  }

  private List<String> heard(String person) {
    bot.settle();
    return bot.channel().shown(bot.channel().person(person)).stream()
        .map(shown -> shown.content().text().plainText())
        .toList();
  }

  /** The payload of a button under what the person heard last. */
  private String payload(String person, int button) {
    bot.settle();
    FakeChannel.Shown last = bot.channel().shown(bot.channel().person(person)).getLast();
    List<Button> row = ((Outbound.Choices) last.content()).rows().getFirst();
    return row.get(button).payload();
  }

  private String one(String sql) {
    return bot.bean(JdbcClient.class).sql(sql).query(String.class).single();
  }

  private int count(String sql) {
    return bot.bean(JdbcClient.class).sql(sql).query(Integer.class).single();
  }
}
