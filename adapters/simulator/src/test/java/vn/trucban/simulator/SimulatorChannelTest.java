package vn.trucban.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.Button;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

final class SimulatorChannelTest {

  private static final ChatAddress LAN =
      new ChatAddress(SimulatorChannel.ID, "lan", ChatAddress.Kind.PRIVATE);

  private final SimulatorChannel channel =
      new SimulatorChannel(new SmallStage(Instant.parse("2026-11-23T00:10:00Z")));

  @Test
  void everyKindIsShownInTheOrderItWasSent() {
    List<Outbound> kinds =
        List.of(
            plain("một"),
            choices("hai"),
            new Outbound.Link(RichText.plain("ba"), "mở", URI.create("https://vi-du.example")),
            new Outbound.Document(
                RichText.plain(""), new FileContent("a.png", "image/png", new byte[3])));
    List<Delivery> deliveries = kinds.stream().map(kind -> send(kind, null)).toList();

    assertThat(deliveries).hasOnlyElementsOfType(Delivery.Sent.class).doesNotHaveDuplicates();
    assertThat(shown()).extracting(Line.Answered::content).containsExactlyElementsOf(kinds);
  }

  @Test
  void anEditTakesThePlaceOfTheOldMessageAndItsButtons() {
    String id = sent(send(choices("chọn"), null));
    send(plain("sau"), null);

    assertThat(sent(send(plain("đã chọn"), id))).isEqualTo(id);

    assertThat(shown())
        .extracting(line -> line.content().text().plainText())
        .containsExactly("đã chọn", "sau");
    assertThat(shown().getFirst().edited()).isTrue();
  }

  @Test
  void anEditOfAMessageThatIsGoneOrElsewhereIsSentAnew() {
    ChatAddress group = new ChatAddress(SimulatorChannel.ID, "lan", ChatAddress.Kind.GROUP);
    String elsewhere = sent(channel.send(new Envelope(group, plain("nhóm"), null)));

    assertThat(sent(send(plain("một"), "gone"))).isNotEqualTo("gone");
    assertThat(sent(send(plain("hai"), elsewhere))).isNotEqualTo(elsewhere);
    assertThat(shown()).hasSize(2).noneMatch(Line.Answered::edited);
  }

  @Test
  void whileTheLineIsCutNothingIsShownAndEveryoneHasToWait() {
    channel.offline(true);
    assertThat(send(plain("một"), null))
        .isInstanceOfSatisfying(
            Delivery.TryLater.class,
            later -> {
              assertThat(later.everybody()).isTrue();
              assertThat(later.after()).isPositive();
            });
    assertThat(channel.publish(List.of())).isInstanceOf(Delivery.TryLater.class);
    assertThat(shown()).isEmpty();
    channel.offline(false);
    assertThat(send(plain("một"), null)).isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void oneBlockedChatIsUnreachableAndOthersAreNot() {
    channel.chats().block(LAN, true);
    assertThat(send(plain("một"), null)).isInstanceOf(Delivery.Unreachable.class);
    ChatAddress binh = new ChatAddress(SimulatorChannel.ID, "binh", ChatAddress.Kind.PRIVATE);
    assertThat(channel.send(new Envelope(binh, plain("một"), null)))
        .isInstanceOf(Delivery.Sent.class);
    channel.chats().block(LAN, false);
    assertThat(send(plain("một"), null)).isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void theLengthLimitCountsCharactersAndNotSurrogates() {
    assertThat(send(plain("😀".repeat(4096)), null)).isInstanceOf(Delivery.Sent.class);
    assertThat(send(plain("a".repeat(4097)), null)).isInstanceOf(Delivery.Refused.class);
    assertThat(send(plain(" \n"), null)).isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void aChatKeepsItsLatestLinesOnly() {
    for (int i = 0; i <= Chats.LINES; i++) {
      send(plain("tin " + i), null);
    }
    assertThat(shown()).hasSize(Chats.LINES);
    assertThat(shown().getFirst().content()).isEqualTo(plain("tin 1"));
  }

  @Test
  void anAddressOfAnotherChannelIsAProgrammingError() {
    ChatAddress other = new ChatAddress(new ChannelId("zalo"), "lan", ChatAddress.Kind.PRIVATE);
    assertThatThrownBy(() -> channel.send(new Envelope(other, plain("một"), null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChatsOwnMenuStandsBesideEverybodys() {
    CommandMenu.Entry entry = new CommandMenu.Entry("dd", Map.of("vi", "Điểm danh"), false);
    channel.publish(List.of(entry));
    channel.publish(LAN, List.of());
    assertThat(channel.menus()).isEqualTo(Map.of("", List.of(entry), "lan", List.of()));
  }

  @Test
  void twoRunsNeverGiveTheSameId() {
    SimulatorChannel restarted =
        new SimulatorChannel(new SmallStage(Instant.parse("2026-11-23T00:10:00Z")));
    assertThat(restarted.nextId()).isNotEqualTo(channel.nextId());
  }

  private Delivery send(Outbound content, @Nullable String replaces) {
    return channel.send(new Envelope(LAN, content, replaces));
  }

  private List<Line.Answered> shown() {
    return channel.chats().of(LAN).stream().map(Line.Answered.class::cast).toList();
  }

  private static String sent(Delivery delivery) {
    assertThat(delivery).isInstanceOf(Delivery.Sent.class);
    return delivery instanceof Delivery.Sent(String id) ? id : "";
  }

  private static Outbound plain(String text) {
    return new Outbound.Plain(RichText.plain(text));
  }

  private static Outbound choices(String text) {
    return new Outbound.Choices(
        RichText.plain(text), List.of(List.of(new Button("Ở nhà", "home"))));
  }
}
