package vn.trucban.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.trucban.channel.Button;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.testkit.MutableClock;
import vn.trucban.zalo.fake.FakeEvent;
import vn.trucban.zalo.fake.FakeLimits;
import vn.trucban.zalo.fake.FakePerson;
import vn.trucban.zalo.fake.FakeZalo;
import vn.trucban.zalo.fake.Fault;
import vn.trucban.zalo.fake.SentMessage;

/** Channel, token keeper and webhook over the strict fake. */
final class ZaloChannelTest {

  private static final String CS = "/v3.0/oa/message/cs";
  private static final String GROUP = "f00dfeedf00dfeed";

  private final MutableClock clock = new MutableClock("2026-11-23T07:00");
  private FakeZalo zalo = FakeZalo.start(clock, FakeLimits.GROWTH);
  private final House house = new House(clock);
  private ZaloConnection bot = connect();
  private final FakePerson lan = zalo.person("2222222222222222222");
  private final ChatAddress toLan = House.person(lan.id());

  private ZaloConnection connect() {
    ZaloConnection fresh = house.node(TestSettings.of(zalo.url(), zalo.refreshToken()));
    fresh.keeper().round();
    return fresh;
  }

  private void on(FakeLimits limits) {
    close();
    zalo = FakeZalo.start(clock, limits);
    house.grants.away(false);
    ZaloConnection fresh = house.node(TestSettings.of(zalo.url(), null));
    String callback = zalo.consent(fresh.consent().link().orElseThrow()).toString();
    assertThat(fresh.consent().pasted(callback)).isEqualTo(Consent.Outcome.STORED);
    bot = fresh;
  }

  @AfterEach
  void close() {
    bot.close();
    zalo.close();
  }

  @Test
  void whoWritesIsAnswered() throws Exception {
    assertThat(deliver(lan.writes("vào ca"))).isEqualTo(200);
    assertThat(send(House.plain("Đã ghi nhận."))).isEqualTo(new Delivery.Sent("m1"));
    assertThat(zalo.sent().getLast().text()).isEqualTo("Đã ghi nhận.");
    assertThat(bot.counts().charged()).isZero();
  }

  @Test
  void buttonsAreAListAndAPressComesBackAsAChoice() throws Exception {
    assertThat(deliver(lan.follows())).isEqualTo(200);
    assertThat(send(places(3))).isInstanceOf(Delivery.Sent.class);
    SentMessage sent = zalo.sent().getLast();
    assertThat(sent.text()).contains("Đang ở đâu?");
    assertThat(sent.payloads()).hasSize(3).contains("#check-in place=p1");
    assertThat(deliver(lan.writes(sent.payloads().getFirst()))).isEqualTo(200);
    assertThat(lastChoice()).isEqualTo("#check-in place=p0");
  }

  @Test
  void whereListsAreRefusedANumberIsTheButton() throws Exception {
    on(FakeLimits.GROWTH.withoutLists());
    FakePerson person = zalo.person(lan.id());
    assertThat(deliver(person.follows())).isEqualTo(200);
    assertThat(send(places(3))).isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.sent().getLast().text())
        .contains("Đang ở đâu?", "1. Nơi 0", "3. Nơi 2", "số thứ tự");
    assertThat(deliver(person.writes(" 2 "))).isEqualTo(200);
    assertThat(lastChoice()).isEqualTo("#check-in place=p1");
    assertThat(deliver(person.writes("4"))).isEqualTo(200);
    assertThat(house.sink.stored().getLast()).isInstanceOf(Inbound.Text.class);
    assertThat(zalo.requests(CS)).isEqualTo(2);
  }

  @Test
  void aNumberMeansTheNewestListOnly() throws Exception {
    assertThat(deliver(lan.follows())).isEqualTo(200);
    assertThat(send(places(7))).isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.sent().getLast().text()).contains("7. Nơi 6");
    assertThat(send(places(2))).isInstanceOf(Delivery.Sent.class);
    assertThat(deliver(lan.writes("1"))).isEqualTo(200);
    assertThat(house.sink.stored().getLast()).isInstanceOf(Inbound.Text.class);
  }

  @Test
  void aNumberAfterAnotherTextIsANumber() throws Exception {
    assertThat(deliver(lan.follows())).isEqualTo(200);
    assertThat(send(places(7))).isInstanceOf(Delivery.Sent.class);
    assertThat(send(House.plain("Nghỉ mấy ngày?"))).isInstanceOf(Delivery.Sent.class);
    assertThat(deliver(lan.writes("2"))).isEqualTo(200);
    assertThat(house.sink.stored().getLast()).isInstanceOf(Inbound.Text.class);
  }

  @Test
  void aTextTooLongForAListIsNumbered() throws Exception {
    assertThat(deliver(lan.follows())).isEqualTo(200);
    String text = "Một câu dài vừa phải. ".repeat(60);
    Outbound long60 =
        new Outbound.Choices(RichText.plain(text), List.of(List.of(new Button("Đã xem", "#seen"))));
    assertThat(send(long60)).isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.sent().getLast().payloads()).isEmpty();
    assertThat(zalo.sent().getLast().text()).contains("1. Đã xem");
  }

  @Test
  void aLongTextArrivesInParts() throws Exception {
    assertThat(deliver(lan.follows())).isEqualTo(200);
    assertThat(send(House.plain("😀".repeat(1900)))).isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.sent()).hasSize(2).allMatch(sent -> sent.text().length() <= 2000);
    zalo.failNext(CS, Fault.refuses(-999));
    assertThat(send(House.plain("😀".repeat(1900)))).isInstanceOf(Delivery.Refused.class);
    assertThat(zalo.sent()).as("after a refusal no further part").hasSize(2);
  }

  @Test
  void aPartThatStaysBehindIsSaid() throws Exception {
    on(FakeLimits.GROWTH.perMinute(1));
    assertThat(deliver(zalo.person(lan.id()).follows())).isEqualTo(200);
    assertThat(send(House.plain("😀".repeat(1900)))).isEqualTo(new Delivery.Unsure("zalo-part"));
  }

  @Test
  void whatIsThereIsNotSentAgainForAPartThatIsNeverTaken() throws Exception {
    assertThat(deliver(lan.writes("vào ca"))).isEqualTo(200);
    String path = "/v3.0/oa/message/cs";
    zalo.failNext(path, new Fault.Answers(200, "{\"error\":0,\"data\":{\"message_id\":\"m1\"}}"));
    zalo.failNext(path, Fault.refuses(-248));
    assertThat(send(House.plain("😀".repeat(1900)))).isEqualTo(new Delivery.Sent("m1"));
  }

  @Test
  void pastTheFreeWindowItIsChargedAndThenUnreachable() throws Exception {
    assertThat(deliver(lan.writes("vào ca"))).isEqualTo(200);
    clock.advance(Duration.ofHours(47));
    round();
    assertThat(send(House.plain("miễn phí"))).isInstanceOf(Delivery.Sent.class);
    assertThat(bot.counts().charged()).isZero();
    clock.advance(Duration.ofHours(2));
    assertThat(send(House.plain("mất tiền"))).isInstanceOf(Delivery.Sent.class);
    assertThat(bot.counts().charged()).isEqualTo(1);
    assertThat(zalo.sent().getLast().charged()).isTrue();
    clock.advance(Duration.ofDays(5));
    round();
    assertThat(send(House.plain("quá hạn"))).isEqualTo(new Delivery.Unreachable("zalo-230"));
    assertThat(send(House.person("5555555555"), House.plain("ai?")))
        .isEqualTo(new Delivery.Unreachable("zalo-232"));
    assertThat(deliver(lan.unfollows())).isEqualTo(200);
    assertThat(house.sink.stored().getLast()).isInstanceOf(Inbound.Left.class);
  }

  @Test
  void aGroupIsWrittenToWithoutWindowsAndNobodyIsCalled() throws Exception {
    zalo.group(GROUP, true);
    assertThat(send(House.group(GROUP), House.plain("[@f00dfeedf00dfeed] Chỉ thị số 12")))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.sent().getLast().text()).doesNotContain("[@");
    assertThat(send(House.group(GROUP), places(2))).isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.sent().getLast().text()).contains("1. Nơi 0", "2. Nơi 1");
    String called = "[@" + FakeZalo.OA_ID + "] 2";
    assertThat(deliver(lan.writesInGroup(GROUP, called))).isEqualTo(200);
    assertThat(lastChoice()).isEqualTo("#check-in place=p1");
    assertThat(bot.counts().charged()).isZero();
  }

  @Test
  void aShutOrForeignGroupIsForTheAdministrator() {
    zalo.group(GROUP, false);
    assertThat(send(House.group(GROUP), House.plain("a"))).isInstanceOf(Delivery.TryLater.class);
    assertThat(house.alarms.sentence(ZaloAlarms.GROUP_SHUT)).contains("-237");
    assertThat(send(House.group("beef"), House.plain("a"))).isInstanceOf(Delivery.TryLater.class);
    assertThat(house.alarms.sentence(ZaloAlarms.GROUP_SHUT)).contains("-403");
  }

  @Test
  void aPictureIsUploadedOnceAndAgainAfterAWeek() throws Exception {
    assertThat(deliver(lan.follows())).isEqualTo(200);
    Outbound picture = document("anh.png", "image/png", 1000, "Biểu đồ");
    assertThat(send(picture)).isInstanceOf(Delivery.Sent.class);
    assertThat(send(picture)).isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.requests("/v2.0/oa/upload/image")).isEqualTo(1);
    zalo.forgetUploads();
    assertThat(send(picture)).isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.requests("/v2.0/oa/upload/image")).isEqualTo(2);
    SentMessage sent = zalo.sent().getLast();
    assertThat(sent.file()).isEqualTo("anh.png");
    assertThat(sent.text()).isEqualTo("Biểu đồ");
  }

  @Test
  void aPdfIsFollowedByItsWords() throws Exception {
    assertThat(deliver(lan.follows())).isEqualTo(200);
    assertThat(send(document("lịch trực.pdf", "application/pdf", 10, "Lịch tuần tới")))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.sent()).extracting(SentMessage::file).containsExactly("lịch trực.pdf", null);
    assertThat(zalo.sent().getLast().text()).isEqualTo("Lịch tuần tới");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bảng công.xlsx", "lich.ics", "to-trinh.docx", "to.csv", "khong-duoi"})
  void whatZaloDoesNotTakeIsNamedAndNotLost(String name) throws Exception {
    assertThat(deliver(lan.follows())).isEqualTo(200);
    assertThat(send(document(name, "application/octet-stream", 10, "Bảng công")))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.sent()).hasSize(1);
    assertThat(zalo.sent().getLast().text()).contains("Bảng công", name, "không gửi được");
  }

  @Test
  void whatIsTooLargeIsNamedToo() throws Exception {
    assertThat(deliver(lan.follows())).isEqualTo(200);
    assertThat(send(document("to.png", "image/png", 1024 * 1024 + 1, "Ảnh")))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.requests("/v2.0/oa/upload/image")).isZero();
    assertThat(zalo.sent().getLast().text()).contains("to.png");
  }

  @Test
  void aQuoteThatIsRefusedIsLeftOut() throws Exception {
    assertThat(deliver(lan.follows())).isEqualTo(200);
    assertThat(bot.zaloChannel().reply(toLan, "Vâng", "a1b2")).isEqualTo(new Delivery.Sent("m1"));
    zalo.failNext(CS, Fault.refuses(-201));
    assertThat(bot.zaloChannel().reply(toLan, "Vâng", "cũ")).isEqualTo(new Delivery.Sent("m2"));
    assertThat(zalo.requests(CS)).isEqualTo(3);
  }

  @Test
  void theLimitOfThePackageIsKeptWithRoomToSpare() {
    assertThat(bot.channel().capabilities().overall())
        .singleElement()
        .satisfies(
            limit -> {
              assertThat(limit.permits()).isEqualTo(95);
              assertThat(limit.window()).isGreaterThan(Duration.ofMinutes(1));
            });
    assertThat(bot.channel().capabilities().canStartConversation()).isFalse();
  }

  @Test
  void overTheLimitEverybodyWaits() throws Exception {
    on(FakeLimits.GROWTH.perMinute(2));
    assertThat(deliver(zalo.person(lan.id()).follows())).isEqualTo(200);
    assertThat(send(House.plain("một"))).isInstanceOf(Delivery.Sent.class);
    assertThat(send(House.plain("hai"))).isInstanceOf(Delivery.Sent.class);
    Delivery.TryLater later = (Delivery.TryLater) send(House.plain("ba"));
    assertThat(later.everybody()).isTrue();
    clock.advance(later.after());
    assertThat(send(House.plain("ba"))).isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void templatesGoToUsersAndPhones() {
    Map<String, String> data = Map.of("ho_ten", "Người thử");
    assertThat(bot.templates().toUser(lan.id(), "12345", data)).isEqualTo(new Delivery.Sent("m1"));
    assertThat(bot.templates().toPhone("+84900000000", "12345", data, "ci-20261123-77"))
        .isEqualTo(new Delivery.Sent("z2"));
    assertThat(zalo.sent().getLast().to()).isEqualTo("84900000000");
    assertThat(bot.templates().toPhone("0900000000", "12345", data, "x"))
        .isEqualTo(new Delivery.Unreachable("zalo-no-phone"));
    zalo.failNext("/message/template", Fault.refuses(-118));
    assertThat(bot.templates().toPhone("84900000000", "12345", data, "x"))
        .isEqualTo(new Delivery.Unreachable("zalo-118"));
    zalo.failNext("/v3.0/oa/message/template", Fault.refuses(-249));
    assertThat(bot.templates().toUser(lan.id(), "12345", data))
        .isEqualTo(new Delivery.Refused("zalo-249"));
  }

  private void round() {
    bot.keeper().round();
  }

  private Delivery send(Outbound message) {
    return send(toLan, message);
  }

  private Delivery send(ChatAddress to, Outbound message) {
    return House.send(bot, to, message);
  }

  private static Outbound places(int count) {
    return new Outbound.Choices(
        RichText.plain("Đang ở đâu?"),
        List.of(
            IntStream.range(0, count)
                .mapToObj(i -> new Button("Nơi " + i, "#check-in place=p" + i))
                .toList()));
  }

  private static Outbound document(String name, String type, int bytes, String caption) {
    return new Outbound.Document(
        RichText.plain(caption), new FileContent(name, type, new byte[bytes]));
  }

  private String lastChoice() {
    return ((Inbound.Choice) house.sink.stored().getLast()).payload();
  }

  private int deliver(FakeEvent event) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", ZaloWebhook.PATH);
    request.setContent(event.body().getBytes(StandardCharsets.UTF_8));
    request.addHeader(ZaloSignature.SIGNATURE_HEADER, event.signature());
    MockHttpServletResponse response = new MockHttpServletResponse();
    bot.webhook().service(request, response);
    return response.getStatus();
  }

  @Test
  void aLinkIsShownWithItsAddress() throws Exception {
    assertThat(deliver(lan.follows())).isEqualTo(200);
    Outbound link =
        new Outbound.Link(
            RichText.plain("Họp lúc 9 giờ"), "Vào họp", URI.create("https://hop.example.vn/1"));
    assertThat(send(link)).isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.sent().getLast().text())
        .isEqualTo("Họp lúc 9 giờ\n\nVào họp: https://hop.example.vn/1");
  }
}
