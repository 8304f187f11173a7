package vn.trucban.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

final class FakeChannelTest {

  private final FakeChannel channel = new FakeChannel();

  @Test
  void answersAsScriptedAndThenSucceeds() {
    Delivery.Unsure unsure = new Delivery.Unsure("timeout");
    channel.nextAnswers(FakeChannel.outage(Duration.ofSeconds(3)), unsure);

    assertThat(send("lan", "một", null)).isInstanceOf(Delivery.TryLater.class);
    assertThat(send("lan", "một", null)).isEqualTo(unsure);
    assertThat(channel.shown()).isEmpty();

    assertThat(send("lan", "một", null)).isEqualTo(new Delivery.Sent("m1"));
    assertThat(channel.attempts()).hasSize(3);
    assertThat(channel.shown(channel.person("lan"))).hasSize(1);
  }

  @Test
  void oneChatFailsUntilItWorksAgain() {
    channel.fails(channel.person("lan"), new Delivery.Unreachable("blocked"));
    assertThat(send("lan", "một", null)).isInstanceOf(Delivery.Unreachable.class);
    assertThat(send("binh", "một", null)).isInstanceOf(Delivery.Sent.class);
    channel.works(channel.person("lan"));
    assertThat(send("lan", "một", null)).isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void editsInPlaceAndSendsAnewWhenTheOldMessageIsGone() {
    send("lan", "một", null);
    assertThat(send("lan", "hai", "m1")).isEqualTo(new Delivery.Sent("m1"));
    assertThat(send("lan", "ba", "gone")).isEqualTo(new Delivery.Sent("m2"));
    assertThat(channel.shown())
        .extracting(FakeChannel.Shown::edit)
        .containsExactly(false, true, false);
    assertThat(channel.visible(channel.person("lan")))
        .extracting(one -> one.content().text().plainText())
        .containsExactly("hai", "ba");
  }

  @Test
  void keepsTheMenus() {
    CommandMenu.Entry entry = new CommandMenu.Entry("dd", Map.of("vi", "Điểm danh"), false);
    assertThat(channel.publish(List.of(entry))).isInstanceOf(Delivery.Sent.class);
    assertThat(channel.publish(channel.person("lan"), List.of())).isInstanceOf(Delivery.Sent.class);
    assertThat(channel.menu()).containsExactly(entry);
    assertThat(channel.menu(channel.person("lan"))).hasValue(List.of());
    assertThat(channel.menu(channel.person("binh"))).isEmpty();
  }

  private Delivery send(String to, String text, @Nullable String replaces) {
    return channel.send(
        new Envelope(channel.person(to), new Outbound.Plain(RichText.plain(text)), replaces));
  }
}
