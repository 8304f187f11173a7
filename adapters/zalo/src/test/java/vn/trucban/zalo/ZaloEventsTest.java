package vn.trucban.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.EventId;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Inbound.Unsupported.Kind;
import vn.trucban.channel.Origin;
import vn.trucban.channel.SenderId;
import vn.trucban.testkit.MutableClock;
import vn.trucban.zalo.fake.FakeZalo;

final class ZaloEventsTest {

  private static final String PERSON = "2222222222222222222";
  private static final String GROUP = "f00dfeedf00dfeed";
  private static final Instant SENT = Instant.ofEpochMilli(1_795_411_320_123L);

  private final MutableClock clock = new MutableClock("2026-11-23T14:00");
  private final ZaloEvents events = new ZaloEvents(FakeZalo.OA_ID, clock);

  @Test
  void typedTextIsFromThePersonAtTheirTime() {
    assertThat(read("user_send_text"))
        .isEqualTo(new Inbound.Text(fromPerson("a1b2c3d4e5f60718"), "vào ca"));
    assertThat(read("user_send_text_quote"))
        .isEqualTo(new Inbound.Text(fromPerson("a1b2c3d4e5f60720"), "được"));
    assertThat(read("numeric_timestamp"))
        .isEqualTo(new Inbound.Text(fromPerson("a1b2c3d4e5f60721"), "vào ca"));
    assertThat(read("numeric_ids"))
        .isEqualTo(new Inbound.Text(fromPerson("a1b2c3d4e5f60722"), "vào ca"));
  }

  @Test
  void withoutATimeItIsNow() {
    assertThat(((Inbound.Text) read("no_timestamp")).origin().sentAt()).isEqualTo(clock.instant());
  }

  @Test
  void aPressedButtonComesAsTextAndIsAChoice() {
    assertThat(read("payload"))
        .isEqualTo(
            new Inbound.Choice(fromPerson("a1b2c3d4e5f60724"), "#check-in place=office", null));
  }

  @Test
  void whatIsNotFormedLikeAPayloadStaysText() {
    assertThat(read("payload_with_words")).isInstanceOf(Inbound.Text.class);
    for (String text :
        new String[] {"#", "# x", "#Check", "#a b", "#a b=", "#a b=c d", "#a\nb=c"}) {
      assertThat(Payloads.isOne(text)).as(text).isFalse();
    }
    assertThat(Payloads.isOne("#yes n=2 q=17")).isTrue();
    assertThat(Payloads.isOne("#a b=" + "c".repeat(60))).isFalse();
  }

  @Test
  void textWithALinkIsText() {
    assertThat(((Inbound.Text) read("user_send_link")).text())
        .isEqualTo("xem https://hop.example.vn/1");
  }

  @Test
  void filesAndPicturesAreAttachments() {
    Origin origin = fromPerson("a1b2c3d4e5f60719");
    assertThat(read("user_send_image")).isEqualTo(new Inbound.Attachment(origin, "", "chú thích"));
    assertThat(read("user_send_file"))
        .isEqualTo(new Inbound.Attachment(origin, "don-xin-nghi.pdf", ""));
  }

  @Test
  void aPlaceIsReadFromStrings() {
    assertThat(read("user_send_location"))
        .isEqualTo(new Inbound.Location(fromPerson("a1b2c3d4e5f60719"), 21.0285, 105.8542, false));
    assertThat(read("location_nowhere")).isInstanceOf(Inbound.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "user_send_sticker,STICKER",
    "user_send_audio,VOICE",
    "user_send_business_card,OTHER"
  })
  void whatTheBotDoesNotTakeIsSaid(String event, Kind kind) {
    assertThat(read(event))
        .isEqualTo(new Inbound.Unsupported(fromPerson("a1b2c3d4e5f60719"), kind));
  }

  @Test
  void followingOpensTheChatAndUnfollowingClosesIt() {
    assertThat(read("follow")).isInstanceOf(Inbound.Joined.class);
    assertThat(read("user_click_chatnow")).isInstanceOf(Inbound.Joined.class);
    assertThat(read("unfollow")).isInstanceOf(Inbound.Left.class);
    Origin origin = ((Inbound.Left) read("unfollow")).origin();
    assertThat(origin.chat().chat()).isEqualTo(PERSON);
    assertThat(origin.sentAt()).isEqualTo(SENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"user_submit_info", "user_submit_info_reversed", "user_submit_info_flat"})
  void aSharedPhoneIsTheOtherSidesAndNotVouchedFor(String event) {
    Inbound.Contact contact = (Inbound.Contact) read(event);
    assertThat(contact.phone()).isEqualTo("84900000000");
    assertThat(contact.own()).isFalse();
    assertThat(contact.origin().sender()).isEqualTo(new SenderId(PERSON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"oa_send_text", "oa_send_group_text"})
  void theEchoOfTheOaIsNoInput(String event) {
    assertThat(events.read(bytes(event)).inbound()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user_received_message",
        "user_seen_message",
        "user_reacted_message",
        "user_withdraw",
        "anonymous_send_text",
        "great_new_thing"
      })
  void whatTheCoreCannotUseIsNamed(String event) {
    assertThat(((Inbound.Unknown) read(event)).kind()).isEqualTo(event);
  }

  @Test
  void inAGroupOnlyWhatSpeaksToTheBotIsRead() {
    Inbound.Text text = (Inbound.Text) read("group_text");
    assertThat(text.text()).isEqualTo("hôm nay ai trực?");
    assertThat(text.origin().chat())
        .isEqualTo(new ChatAddress(ZaloConnection.CHANNEL, GROUP, ChatAddress.Kind.GROUP));
    assertThat(text.origin().sender()).isEqualTo(new SenderId(PERSON));
    assertThat(read("group_chatter")).isInstanceOf(Inbound.Unknown.class);
    assertThat(read("group_image")).isInstanceOf(Inbound.Unknown.class);
  }

  @Test
  void aGroupBeginsAndEnds() {
    assertThat(read("create_group")).isInstanceOf(Inbound.Joined.class);
    assertThat(read("delete_group")).isInstanceOf(Inbound.Left.class);
  }

  @Test
  void anotherOaAndTheOaItselfAreNotListenedTo() {
    assertThat(read("another_oa")).isInstanceOf(Inbound.Unknown.class);
    assertThat(read("from_the_oa_itself")).isInstanceOf(Inbound.Unknown.class);
  }

  @Test
  void aReceiptHasAnotherIdThanItsMessage() {
    assertThat(read("user_received_message").event())
        .isNotEqualTo(read("user_reacted_message").event())
        .isNotEqualTo(read("user_send_text").event());
    assertThat(read("user_seen_message").event()).isEqualTo(read("user_seen_message").event());
    assertThat(read("follow").event().value()).isEqualTo("follow/1795411320123/" + PERSON + "//");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "<html>", "{}", "{\"event_name\":7}", "\u0000"})
  void whatIsNoEventIsUnknown(String raw) {
    Inbound inbound = events.read(raw.getBytes(StandardCharsets.UTF_8)).inbound();
    assertThat(inbound).isInstanceOf(Inbound.Unknown.class);
  }

  private Inbound read(String name) {
    return Objects.requireNonNull(events.read(bytes(name)).inbound());
  }

  private static Origin fromPerson(String event) {
    ChatAddress chat = new ChatAddress(ZaloConnection.CHANNEL, PERSON, ChatAddress.Kind.PRIVATE);
    return new Origin(new EventId(event), chat, new SenderId(PERSON), SENT);
  }

  static byte[] bytes(String name) {
    try (InputStream in = ZaloEventsTest.class.getResourceAsStream("events/" + name + ".json")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
