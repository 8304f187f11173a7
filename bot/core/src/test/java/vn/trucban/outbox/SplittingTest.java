package vn.trucban.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.Button;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.core.TestDatabase;
import vn.trucban.testkit.MutableClock;

class SplittingTest {

  /** Room for twenty characters of text and ten of caption beside the mark of a second sending. */
  private static final Capabilities SMALL =
      TestOutbox.unlimited(20 + Splitting.SENT_AGAIN.length(), 10 + Splitting.SENT_AGAIN.length());

  private static final RichText LONG = RichText.plain("Câu thứ nhất đây. Câu thứ hai đây.");
  private static final List<List<Button>> ROWS = List.of(List.of(new Button("Có", "#yes")));

  @Test
  void buttonsStayWithTheLastPart() {
    assertThat(Splitting.parts(SMALL, new Outbound.Choices(LONG, ROWS)))
        .containsExactly(
            TestOutbox.text("Câu thứ nhất đây."),
            new Outbound.Choices(RichText.plain("Câu thứ hai đây."), ROWS));
  }

  @Test
  void aLinkStaysWithTheLastPart() {
    URI target = URI.create("https://trucban.example/");
    assertThat(Splitting.parts(SMALL, new Outbound.Link(LONG, "Mở", target)))
        .containsExactly(
            TestOutbox.text("Câu thứ nhất đây."),
            new Outbound.Link(RichText.plain("Câu thứ hai đây."), "Mở", target));
  }

  @Test
  void aFileTakesWhatFitsItsCaptionAndTheRestFollows() {
    FileContent file = new FileContent("a.txt", "text/plain", new byte[] {1});
    assertThat(Splitting.parts(SMALL, new Outbound.Document(LONG, file)))
        .containsExactly(
            new Outbound.Document(RichText.plain("Câu thứ"), file),
            TestOutbox.text("nhất đây."),
            TestOutbox.text("Câu thứ hai đây."));
  }

  @Test
  void theMarkOfASecondSendingNeverMakesAPartTooLong() {
    try (TestOutbox bot =
        new TestOutbox(
            TestDatabase.SQLITE.freshUrl(), new MutableClock("2026-11-23T07:10"), SMALL)) {
      bot.channel.nextAnswers(new Delivery.Unsure("timeout"));
      bot.write(() -> bot.outbox.put(bot.chat("an"), MessageKind.ANSWER, fullPart()));
      bot.drain();
      bot.clock.advance(java.time.Duration.ofSeconds(1));
      bot.drain();
      assertThat(bot.arrived()).containsExactly("(gửi lại) " + "x".repeat(20), "y".repeat(20));
      assertThat(bot.arrived()).allMatch(text -> text.length() <= SMALL.longestText());
    }
  }

  @Test
  void theFirstPartTakesThePlaceOfThePressedMessageAndTheLastHasTheButtons() {
    try (TestOutbox bot =
        new TestOutbox(
            TestDatabase.SQLITE.freshUrl(), new MutableClock("2026-11-23T07:10"), SMALL)) {
      bot.put("an", MessageKind.ANSWER, "question");
      bot.drain();
      bot.write(
          () ->
              bot.outbox.put(
                  bot.chat("an"),
                  MessageKind.ANSWER,
                  new Outbound.Choices(LONG, ROWS),
                  null,
                  "m1"));
      bot.drain();
      assertThat(bot.channel.visible(bot.chat("an")))
          .extracting(shown -> shown.content())
          .containsExactly(
              TestOutbox.text("Câu thứ nhất đây."),
              new Outbound.Choices(RichText.plain("Câu thứ hai đây."), ROWS));
    }
  }

  @Test
  void aMessageForAChannelThatIsOffStaysWhole() {
    try (TestOutbox bot =
        new TestOutbox(
            TestDatabase.SQLITE.freshUrl(), new MutableClock("2026-11-23T07:10"), SMALL)) {
      var elsewhere =
          new vn.trucban.channel.ChatAddress(
              new ChannelId("off"), "an", vn.trucban.channel.ChatAddress.Kind.PRIVATE);
      bot.write(() -> bot.outbox.put(elsewhere, MessageKind.ANSWER, new Outbound.Plain(LONG)));
      assertThat(bot.states()).hasSize(1);
    }
  }

  private static Outbound fullPart() {
    return TestOutbox.text("x".repeat(20) + " " + "y".repeat(20));
  }
}
