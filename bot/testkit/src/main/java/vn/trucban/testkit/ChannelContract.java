package vn.trucban.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.channel.Button;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

/** What every channel must do. A subclass supplies the channel and the provider behind it. */
public abstract class ChannelContract {

  /** What the provider does with the next message. */
  protected enum Given {
    BLOCKED(Delivery.Unreachable.class),
    CHAT_UNKNOWN(Delivery.Unreachable.class),
    SLOW_DOWN(Delivery.TryLater.class),
    NOT_REACHABLE(Delivery.TryLater.class),
    SECRET_REFUSED(Delivery.TryLater.class),
    MESSAGE_REFUSED(Delivery.Refused.class),
    GROUP_MOVED(Delivery.Moved.class),
    SERVER_ERROR(Delivery.Unsure.class),
    GATEWAY_PAGE(Delivery.Unsure.class),
    GARBAGE(Delivery.Unsure.class),
    NOTHING_IN_THE_ANSWER(Delivery.Unsure.class),
    NO_ANSWER(Delivery.Unsure.class),
    CONNECTION_RESET(Delivery.Unsure.class);

    private final Class<? extends Delivery> expected;

    Given(Class<? extends Delivery> expected) {
      this.expected = expected;
    }
  }

  private static final String NAME = "Nguyễn Thị Thử";
  private static final String TEXT = "bí mật 0900000000";

  /** One pixel. */
  private static final FileContent PICTURE =
      new FileContent(
          "anh.png",
          "image/png",
          Base64.getDecoder()
              .decode(
                  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJ"
                      + "RU5ErkJggg=="));

  private static final FileContent FILE =
      new FileContent("báo cáo.txt", "text/plain", "quân số".getBytes(StandardCharsets.UTF_8));

  /** The channel under test, with a provider that takes everything unless told otherwise. */
  protected abstract Channel channel();

  protected abstract ChatAddress privateChat();

  /** A group, where the channel has any. */
  protected abstract Optional<ChatAddress> group();

  /** Makes the provider do this with the next message; false when it cannot happen here. */
  protected abstract boolean given(Given what);

  /** The texts and captions that reached the provider, as a person reads them. */
  protected abstract List<String> shown();

  /** What must never be seen in a log: tokens and passwords of the channel. */
  protected abstract List<String> secrets();

  /** The loggers of the channel and of the libraries that it uses. */
  protected abstract List<String> loggers();

  /** Closes the channel; whether its client is closed then, or empty when it has none. */
  protected abstract Optional<Boolean> closeAndSeeClientClosed();

  @Test
  void eachKindOfMessageIsSentWithItsText() {
    for (Outbound content : everyKind("chào " + NAME)) {
      Delivery delivery = send(content);
      assertThat(delivery).isInstanceOf(Delivery.Sent.class);
      assertThat(((Delivery.Sent) delivery).providerId()).isNotBlank();
      assertThat(shown().getLast()).contains("chào " + NAME);
    }
    assertThat(shown()).hasSameSizeAs(everyKind(""));
  }

  @Test
  void aMessageMayTakeThePlaceOfAnother() {
    Delivery.Sent first = (Delivery.Sent) send(plain("trước"));
    Delivery second = channel().send(new Envelope(privateChat(), plain("sau"), first.providerId()));
    assertThat(second).isInstanceOf(Delivery.Sent.class);
    assertThat(shown().getLast()).isEqualTo("sau");
  }

  @Test
  void whatLooksLikeMarkupIsShownAsItWasTyped() {
    String typed = "a < b && <b>đậm</b> *sao* _gạch_ [x](y) `z` &amp; \"'";
    assertThat(send(new Outbound.Plain(RichText.bold(typed)))).isInstanceOf(Delivery.Sent.class);
    assertThat(shown().getLast()).isEqualTo(typed);
  }

  @Test
  void brokenCharactersDoNotBreakTheMessage() {
    assertThat(send(plain("a\u0000b\uD83D c \uDE00 d 😀"))).isInstanceOf(Delivery.Sent.class);
    assertThat(shown().getLast()).contains("a").contains(" d 😀").doesNotContain("\u0000");
  }

  @Test
  void theLongestTextIsTakenAndOneMoreIsAMistakeOfTheCaller() {
    int longest = channel().capabilities().longestText();
    String text = "😀" + "ậ".repeat(longest - 1);
    assertThat(send(plain(text))).isInstanceOf(Delivery.Sent.class);
    assertThat(shown().getLast()).isEqualTo(text);
    assertThatIllegalArgumentException().isThrownBy(() -> send(plain(text + "a")));
  }

  @Test
  void theLongestCaptionIsTakenAndOneMoreIsAMistakeOfTheCaller() {
    int longest = channel().capabilities().longestCaption();
    String text = "&".repeat(longest);
    assertThat(send(new Outbound.Document(RichText.plain(text), FILE)))
        .isInstanceOf(Delivery.Sent.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> send(new Outbound.Document(RichText.plain(text + "a"), FILE)));
  }

  @Test
  void anAddressOfAnotherChannelIsAMistakeOfTheCaller() {
    ChatAddress elsewhere =
        new ChatAddress(new ChannelId("elsewhere"), "1", ChatAddress.Kind.PRIVATE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> channel().send(new Envelope(elsewhere, plain("a"), null)));
  }

  @ParameterizedTest
  @EnumSource(Given.class)
  void whatTheProviderDoesIsSaidAsADelivery(Given what) {
    ChatAddress to = what == Given.GROUP_MOVED ? assumedGroup() : privateChat();
    assumeTrue(given(what), "this channel knows no " + what);
    Delivery delivery = channel().send(new Envelope(to, plain("chào"), null));
    assertThat(delivery).isInstanceOf(what.expected);
    if (delivery instanceof Delivery.Moved moved) {
      assertThat(moved.to()).isNotEqualTo(to);
    }
  }

  @ParameterizedTest
  @EnumSource(Given.class)
  void neitherTextNorNameNorSecretReachesALogOrAReason(Given what) {
    assumeTrue(given(what), "this channel knows no " + what);
    try (LogCapture log = new LogCapture(loggers().toArray(String[]::new))) {
      Delivery failed = send(plain(NAME + TEXT));
      for (Outbound content : everyKind(NAME + TEXT)) {
        Delivery taken = send(content);
        assertThat(taken.toString()).doesNotContain(NAME, TEXT);
      }
      assertThat(failed.toString()).doesNotContain(NAME, TEXT);
      assertThat(log.lines()).noneMatch(line -> line.contains(NAME) || line.contains(TEXT));
      for (String secret : secrets()) {
        assertThat(failed.toString()).doesNotContain(secret);
        assertThat(log.lines()).noneMatch(line -> line.contains(secret));
      }
    }
  }

  @Test
  void afterAFaultTheNextMessageIsTaken() {
    assumeTrue(given(Given.CONNECTION_RESET), "this channel has no connection");
    var unused = send(plain("một"));
    assertThat(send(plain("hai"))).isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void closingTheChannelClosesItsClient() {
    assertThat(send(plain("một"))).isInstanceOf(Delivery.Sent.class);
    Optional<Boolean> closed = closeAndSeeClientClosed();
    assumeTrue(closed.isPresent(), "this channel has no client");
    assertThat(closed).contains(true);
  }

  private ChatAddress assumedGroup() {
    Optional<ChatAddress> group = group();
    assumeTrue(group.isPresent(), "this channel has no groups");
    return group.orElseThrow();
  }

  private Delivery send(Outbound content) {
    return channel().send(new Envelope(privateChat(), content, null));
  }

  private static Outbound plain(String text) {
    return new Outbound.Plain(RichText.plain(text));
  }

  private static List<Outbound> everyKind(String text) {
    RichText rich = RichText.plain(text).then(RichText.bold(" đậm "));
    return List.of(
        new Outbound.Plain(rich),
        new Outbound.Choices(
            rich,
            List.of(
                List.of(new Button("Ở cơ quan", "ci:office"), new Button("Ở nhà", "ci:home")),
                List.of(new Button("Đi công tác", "ci:field")))),
        new Outbound.Link(rich, "Mở", URI.create("https://hop.example.vn/phong-1")),
        new Outbound.Document(rich, PICTURE),
        new Outbound.Document(rich, FILE));
  }
}
