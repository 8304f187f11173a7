package vn.trucban.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.Button;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.Receipt;
import vn.trucban.channel.RichText;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.telegram.fake.FakeBotApi;
import vn.trucban.telegram.fake.FakeLimits;
import vn.trucban.telegram.fake.FakePerson;
import vn.trucban.telegram.fake.Fault;
import vn.trucban.telegram.fake.SentMessage;
import vn.trucban.testkit.MutableClock;

/** What people see of what the channel sends, on the fake server. */
final class TelegramChannelTest {

  private final MutableClock clock = new MutableClock("2026-11-23T07:42");
  private final FakeBotApi telegram = FakeBotApi.start(clock, FakeLimits.NONE);
  private final FakePerson lan = telegram.person(5_001_000_001L, "Lan");
  private final InProcessEphemeralStore ephemeral = new InProcessEphemeralStore();
  private final TelegramConnection bot = connect(null);

  private TelegramConnection connect(@Nullable URI proxy) {
    return new TelegramConnection(
        proxy == null
            ? TestSettings.polling(telegram.url())
            : TestSettings.through(proxy, URI.create("http://api.telegram.invalid")),
        inbound -> new Receipt.Accepted(),
        ephemeral,
        new FreeLeases(),
        new RecordingAlarms(),
        clock,
        TestSettings.TIMING);
  }

  @BeforeEach
  void writeFirst() {
    lan.says("chào");
  }

  @AfterEach
  void close() {
    bot.close();
    telegram.close();
    ephemeral.close();
  }

  @Test
  void buttonsAndLinksStandUnderTheText() {
    Outbound choices =
        new Outbound.Choices(
            RichText.plain("Ở đâu?"),
            List.of(
                List.of(new Button("Cơ quan", "ci:office"), new Button("Nhà", "ci:home")),
                List.of(new Button("Công tác", "ci:field"))));
    assertThat(send(choices)).isInstanceOf(Delivery.Sent.class);
    assertThat(last().buttons())
        .containsExactly(
            List.of(
                new SentMessage.SentButton("Cơ quan", "ci:office", null),
                new SentMessage.SentButton("Nhà", "ci:home", null)),
            List.of(new SentMessage.SentButton("Công tác", "ci:field", null)));
    URI room = URI.create("https://hop.example.vn/phong?ten=a&so=1");
    assertThat(send(new Outbound.Link(RichText.plain("Họp"), "Vào phòng", room)))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(last().buttons())
        .containsExactly(List.of(new SentMessage.SentButton("Vào phòng", null, room.toString())));
  }

  @Test
  void anEditTakesTheButtonsAway() {
    Delivery.Sent asked =
        (Delivery.Sent)
            send(
                new Outbound.Choices(
                    RichText.plain("Ở đâu?"), List.of(List.of(new Button("Nhà", "ci:home")))));
    assertThat(edit("Đã ghi", asked.providerId())).isEqualTo(asked);
    SentMessage seen = last();
    assertThat(seen.text()).isEqualTo("Đã ghi");
    assertThat(seen.buttons()).isEmpty();
    assertThat(seen.edits()).isEqualTo(1);
    // The same again, as after an answer that was lost.
    assertThat(edit("Đã ghi", asked.providerId())).isEqualTo(asked);
  }

  @Test
  void whatCannotBeEditedIsSentAnew() {
    for (String gone : List.of("9999", "0", "-1", "x", "99999999999999999999", "2999999999")) {
      assertThat(edit("mới " + gone, gone)).isInstanceOf(Delivery.Sent.class);
      assertThat(last().text()).isEqualTo("mới " + gone);
    }
    Delivery.Sent picture = (Delivery.Sent) send(document(picture(80, 60), "anh.png"));
    assertThat(edit("sau ảnh", picture.providerId()))
        .isInstanceOf(Delivery.Sent.class)
        .isNotEqualTo(picture);
    telegram.failNext(
        "editMessageText", Fault.refuses(400, "Bad Request: message can't be edited"));
    assertThat(edit("quá cũ", picture.providerId())).isInstanceOf(Delivery.Sent.class);
    assertThat(last().text()).isEqualTo("quá cũ");
  }

  @Test
  void theBytesOfAFileGoUpOnceAndItsIdAfterwards() {
    byte[] bytes = "quân số".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3; i++) {
      assertThat(send(document(bytes, "Báo cáo \"23/11\".xlsx"))).isInstanceOf(Delivery.Sent.class);
    }
    List<SentMessage.SentFile> files = files();
    assertThat(files)
        .extracting(SentMessage.SentFile::uploaded)
        .containsExactly(true, false, false);
    assertThat(files).allMatch(file -> file.bytes().equals(ByteString.of(bytes)));
    assertThat(files).allMatch(file -> file.method().equals("document"));
    assertThat(files.getFirst().name()).isEqualTo("Báo cáo _23_11_.xlsx");
  }

  @Test
  void manySendersOfOneFileUploadItOnce() {
    byte[] bytes = picture(300, 200);
    List<CompletableFuture<Delivery>> all =
        IntStream.range(0, 12)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(document(bytes, "a.png"))))
            .toList();
    assertThat(all).allMatch(sent -> sent.join() instanceof Delivery.Sent);
    assertThat(files()).filteredOn(SentMessage.SentFile::uploaded).hasSize(1);
  }

  @Test
  void aFileThatTelegramForgotGoesUpAgain() {
    assertThat(send(document(picture(80, 60), "a.png"))).isInstanceOf(Delivery.Sent.class);
    telegram.forgetFiles();
    assertThat(send(document(picture(80, 60), "a.png"))).isInstanceOf(Delivery.Sent.class);
    assertThat(files()).extracting(SentMessage.SentFile::uploaded).containsExactly(true, true);
  }

  @Test
  void picturesWithinTelegramsLimitsAreShownAndOthersAreFiles() {
    Map<String, byte[]> pictures =
        Map.of(
            "photo", picture(800, 600),
            "document", picture(2100, 100));
    pictures.forEach(
        (way, bytes) -> {
          assertThat(send(document(bytes, "a.png"))).isInstanceOf(Delivery.Sent.class);
          assertThat(Objects.requireNonNull(last().file()).method()).isEqualTo(way);
        });
    assertThat(send(document(new byte[] {1, 2, 3}, "a.png"))).isInstanceOf(Delivery.Sent.class);
    assertThat(Objects.requireNonNull(last().file()).method()).isEqualTo("document");
  }

  @Test
  void aPictureThatTelegramCannotProcessIsSentAsAFile() {
    telegram.failNext("sendPhoto", Fault.refuses(400, "Bad Request: IMAGE_PROCESS_FAILED"));
    assertThat(send(document(picture(80, 60), "a.png"))).isInstanceOf(Delivery.Sent.class);
    assertThat(Objects.requireNonNull(last().file()).method()).isEqualTo("document");
  }

  @Test
  void aRequestThatDiesAfterItWasDoneIsUnsureAndNotRepeated() {
    telegram.failNext("sendMessage", new Fault.HangsUpAfterwards());
    assertThat(send(new Outbound.Plain(RichText.plain("một")))).isInstanceOf(Delivery.Unsure.class);
    assertThat(telegram.sentTo(lan.id())).hasSize(1);
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void theMenuIsSetForEachLanguageAndForManagers() {
    List<CommandMenu.Entry> menu =
        List.of(
            new CommandMenu.Entry("diemdanh", Map.of("vi", "Điểm danh", "en", "Check in"), false),
            new CommandMenu.Entry("lichtruc", Map.of("vi", "Lịch trực"), false),
            new CommandMenu.Entry("quanso", Map.of("vi", "Quân số", "en", "Summary"), true));
    assertThat(bot.menu().publish(menu)).isInstanceOf(Delivery.Sent.class);
    assertThat(bot.menu().publish(address(), menu)).isInstanceOf(Delivery.Sent.class);
    assertThat(telegram.commands())
        .containsOnlyKeys(
            "all_private_chats",
            "all_private_chats vi",
            "all_private_chats en",
            "chat 5001000001",
            "chat 5001000001 vi",
            "chat 5001000001 en");
    assertThat(telegram.commands().get("all_private_chats en"))
        .hasToString(
            "[{\"command\":\"diemdanh\",\"description\":\"Check in\"},"
                + "{\"command\":\"lichtruc\",\"description\":\"Lịch trực\"}]");
    assertThat(telegram.commands().get("chat 5001000001")).hasSize(3);
  }

  @Test
  void aProxyCarriesEverythingToAHostThatOnlyItKnows() throws IOException {
    for (String scheme : List.of("http", "socks5")) {
      try (TestProxy proxy = new TestProxy(telegram.url());
          TelegramConnection through =
              connect(URI.create(scheme + "://127.0.0.1:" + proxy.port()))) {
        Outbound hello = new Outbound.Plain(RichText.plain("qua " + scheme));
        assertThat(through.channel().send(new Envelope(address(), hello, null)))
            .isInstanceOf(Delivery.Sent.class);
        assertThat(last().text()).isEqualTo("qua " + scheme);
        assertThat(proxy.targets()).contains("api.telegram.invalid:80");
      }
    }
  }

  private Delivery send(Outbound content) {
    return bot.channel().send(new Envelope(address(), content, null));
  }

  private Delivery edit(String text, String replaced) {
    Outbound content = new Outbound.Plain(RichText.plain(text));
    return bot.channel().send(new Envelope(address(), content, replaced));
  }

  private ChatAddress address() {
    return new ChatAddress(
        TelegramConnection.CHANNEL, Long.toString(lan.id()), ChatAddress.Kind.PRIVATE);
  }

  private SentMessage last() {
    return telegram.sent().getLast();
  }

  private List<SentMessage.SentFile> files() {
    return telegram.sent().stream().map(SentMessage::file).filter(Objects::nonNull).toList();
  }

  private static Outbound document(byte[] bytes, String name) {
    String type = name.endsWith(".png") ? "image/png" : "application/octet-stream";
    return new Outbound.Document(RichText.plain("kèm theo"), new FileContent(name, type, bytes));
  }

  private static byte[] picture(int width, int height) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError("no PNG", e);
    }
  }
}
