package vn.trucban.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Origin;
import vn.trucban.testkit.MutableClock;

final class TelegramUpdatesTest {

  private static final String ME = "chamcong_demo_bot";
  private static final MutableClock CLOCK = new MutableClock("2026-11-23T07:42");

  /** What each fixture means. */
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("text", "Text Xin nghỉ phép ngày mai"),
          Map.entry("command", "Text /start NV00123_k7Qp"),
          Map.entry("callback_query", "Choice ci:v1:20261122:7f3a 123"),
          Map.entry("contact", "Contact 84912000001 own"),
          Map.entry("document", "Attachment don-xin-nghi.pdf Đơn xin nghỉ"),
          Map.entry("edited_message", "Unsupported EDITED"),
          Map.entry("group_mention", "Text hôm nay ai nghỉ?"),
          Map.entry("group_migrated", "Moved -4726000001 -1002000000001"),
          Map.entry("location", "Location 21.028511 105.804817"),
          Map.entry("my_chat_member_blocked", "Left 5001000001"),
          Map.entry("sticker", "Unsupported STICKER"),
          Map.entry("voice", "Unsupported VOICE"),
          Map.entry("video_note", "Unsupported VOICE"),
          Map.entry("photo", "Attachment  Hiện trường"),
          Map.entry("forwarded", "Unsupported FORWARDED"),
          Map.entry("forwarded_location", "Location 21.0 105.8 forwarded"),
          Map.entry("forwarded_contact", "Contact +84912000001"),
          Map.entry("contact_of_another", "Contact 0912000002"),
          Map.entry("contact_without_user", "Contact 0912000003"),
          Map.entry("bot_in_group", "Unknown message"),
          Map.entry("via_bot", "Unsupported FORWARDED"),
          Map.entry("via_bot_location", "Location 21.0 105.8 forwarded"),
          Map.entry("live_location", "Location 21.0 105.8"),
          Map.entry("edited_live_location", "Unknown edited_message"),
          Map.entry("venue", "Location 21.0 105.8"),
          Map.entry("poll", "Unsupported OTHER"),
          Map.entry("group_chatter", "Unknown message"),
          Map.entry("group_reply_to_bot", "Text em ở nhà"),
          Map.entry("group_reply_to_person", "Unknown message"),
          Map.entry("group_command", "Text /lichtruc hôm nay"),
          Map.entry("group_command_named", "Text /lichtruc hôm nay"),
          Map.entry("group_command_of_another", "Unknown message"),
          Map.entry("group_mention_in_the_middle", "Text 😀 nhờ cho biết ai trực"),
          Map.entry("group_mention_of_another", "Unknown message"),
          Map.entry("group_text_mention", "Text ơi"),
          Map.entry("group_sticker", "Unknown message"),
          Map.entry("group_as_channel", "Unknown message"),
          Map.entry("group_migrated_from", "Moved -4726000001 -1002000000001"),
          Map.entry("pinned", "Unknown message"),
          Map.entry("date_zero", "Text xin chào"),
          Map.entry("date_in_milliseconds", "Text xin chào"),
          Map.entry("large_ids", "Text xin chào"),
          Map.entry("too_large_id", "Unknown message"),
          Map.entry("lying_entities", "Unknown message"),
          Map.entry("long_text", "Text " + "đ".repeat(10_000)),
          Map.entry("location_nowhere", "Unknown message"),
          Map.entry("text_is_a_number", "Unknown message"),
          Map.entry("unnamed_file", "Attachment  "),
          Map.entry("channel_post", "Unknown channel_post"),
          Map.entry("my_chat_member_unblocked", "Joined 5001000001"),
          Map.entry("my_chat_member_added", "Joined -1002000000001"),
          Map.entry("my_chat_member_removed", "Left -1002000000001"),
          Map.entry("my_chat_member_promoted", "Unknown my_chat_member"),
          Map.entry("my_chat_member_restricted", "Joined -1002000000001"),
          Map.entry("my_chat_member_odd", "Unknown my_chat_member"),
          Map.entry("callback_inaccessible", "Choice ci:home 9"),
          Map.entry("callback_in_group", "Choice ci:home 9"),
          Map.entry("callback_inline", "Unknown callback_query"),
          Map.entry("callback_game", "Unknown callback_query"),
          Map.entry("great_new_thing", "Unknown great_new_thing"),
          Map.entry("nameless", "Unknown nameless"),
          Map.entry("broken_characters", "Text a\uFFFDb\uFFFDc\uFFFD 😀"));

  private final TelegramUpdates updates = new TelegramUpdates(me(), CLOCK);

  private static BotIdentity me() {
    BotIdentity identity = new BotIdentity(7_000_000_001L);
    identity.learn(ME);
    return identity;
  }

  @Test
  void eachFixtureMeansWhatItSays() throws IOException, URISyntaxException {
    Map<String, String> read =
        names().collect(Collectors.toMap(name -> name, name -> meaning(fixture(name).inbound())));
    assertThat(read).containsExactlyInAnyOrderEntriesOf(MEANINGS);
  }

  @Test
  void everyFixtureKeepsItsUpdateIdAsTheEvent() throws IOException, URISyntaxException {
    assertThat(names().map(this::fixture))
        .allMatch(
            update ->
                update.inbound().event().value().equals(Objects.toString(update.id()))
                    && Objects.requireNonNull(update.id()) >= 633_291_229);
  }

  @Test
  void anArrivalIsCreditedWithTelegramsTime() {
    assertThat(origin("text").sentAt()).isEqualTo(Instant.ofEpochSecond(1_795_330_800));
    assertThat(origin("my_chat_member_blocked").sentAt())
        .isEqualTo(Instant.ofEpochSecond(1_795_330_806));
  }

  @Test
  void withoutATimeOfTelegramsOursCounts() {
    for (String name : List.of("callback_query", "date_zero", "date_in_milliseconds")) {
      assertThat(origin(name).sentAt()).isEqualTo(CLOCK.instant());
    }
  }

  @Test
  void aPressIsToBeAnsweredAndNothingElse() {
    assertThat(fixture("callback_query").callbackQuery()).isEqualTo("1115664380233733737");
    assertThat(fixture("text").callbackQuery()).isNull();
  }

  @Test
  void groupsAndIdsOfAnySizeAreKept() {
    assertThat(origin("group_mention").chat().kind()).isEqualTo(ChatAddress.Kind.GROUP);
    assertThat(origin("large_ids").sender().value()).isEqualTo("9007199254740993");
    assertThat(origin("large_ids").chat().chat()).isEqualTo("9007199254740993");
    assertThat(read("{\"update_id\":9223372036854775807,\"x\":1}").id()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void withoutOwnNameOnlyTheGroupIsInDoubt() {
    TelegramUpdates nameless = new TelegramUpdates(new BotIdentity(7_000_000_001L), CLOCK);
    assertThat(nameless.isFromGroup(bytes("group_mention"))).isTrue();
    assertThat(nameless.isFromGroup(bytes("text"))).isFalse();
    assertThat(nameless.isFromGroup(bytes("callback_query"))).isFalse();
    assertThat(nameless.read(bytes("text")).inbound()).isInstanceOf(Inbound.Text.class);
  }

  @Test
  void anUndecodableUpdateWithAReadableIdKeepsTheId() {
    String deep = "{\"update_id\":7,\"message\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    for (String raw :
        List.of(
            deep,
            "{\"update_id\":7,\"message\":{\"date\":" + "9".repeat(5000) + "}}",
            "{\"update_id\":7,\"message\":{\"text\":\"\\x\"}}",
            "{\"a\":{\"update_id\":8},\"update_id\":7,\"message\":tru}")) {
      ReadUpdate update = read(raw);
      assertThat(update.id()).isEqualTo(7);
      assertThat(update.inbound()).isInstanceOf(Inbound.Unknown.class);
      assertThat(update.inbound().event().value()).isEqualTo("7");
    }
  }

  @Test
  void withoutAReadableIdThereIsNone() {
    for (String raw :
        List.of(
            "",
            " ",
            "null",
            "[]",
            "7",
            "\"x\"",
            "{}",
            "{\"update_id\":\"7\"}",
            "{\"update_id\":7.5}",
            "{\"update_id\":1e400}",
            "{\"update_id\":92233720368547758070}",
            "{\"update_id\":null,\"message\":{}}",
            "<html>",
            "{\"update_id\"")) {
      ReadUpdate update = read(raw);
      assertThat(update.id()).as(raw).isNull();
      assertThat(update.inbound()).isInstanceOf(Inbound.Unknown.class);
    }
  }

  private Origin origin(String name) {
    return ((Inbound.FromChat) fixture(name).inbound()).origin();
  }

  private ReadUpdate fixture(String name) {
    return updates.read(bytes(name));
  }

  private ReadUpdate read(String raw) {
    return updates.read(raw.getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<String> names() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(directory())) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .toList()
          .stream();
    }
  }

  private static Path directory() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(TelegramUpdatesTest.class.getResource("updates")).toURI());
  }

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(directory().resolve(name + ".json"));
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError("no fixture " + name, e);
    }
  }

  private static String meaning(Inbound inbound) {
    return switch (inbound) {
      case Inbound.Text text -> "Text " + text.text();
      case Inbound.Choice choice -> "Choice " + choice.payload() + " " + choice.pressed();
      case Inbound.Contact contact -> "Contact " + contact.phone() + (contact.own() ? " own" : "");
      case Inbound.Location place ->
          "Location "
              + place.latitude()
              + " "
              + place.longitude()
              + (place.forwarded() ? " forwarded" : "");
      case Inbound.Attachment file -> "Attachment " + file.fileName() + " " + file.caption();
      case Inbound.Joined joined -> "Joined " + joined.origin().chat().chat();
      case Inbound.Left left -> "Left " + left.origin().chat().chat();
      case Inbound.Moved moved -> "Moved " + moved.origin().chat().chat() + " " + moved.to().chat();
      case Inbound.Unsupported unsupported -> "Unsupported " + unsupported.kind();
      case Inbound.Unknown unknown -> "Unknown " + unknown.kind();
    };
  }
}
