package vn.trucban.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.RichText;
import vn.trucban.channel.SenderId;
import vn.trucban.engine.Speaker;
import vn.trucban.engine.Turn;
import vn.trucban.language.Messages;
import vn.trucban.testkit.MutableClock;

class AnswerLinesTest {

  private static final Turn TURN =
      new Turn(
          new Speaker.Stranger(),
          new ChatAddress(new ChannelId("fake"), "1", ChatAddress.Kind.PRIVATE),
          new SenderId("1"),
          Instant.parse("2026-11-23T00:10:00Z"),
          MutableClock.VIETNAM,
          new Messages());

  private static String answer(int lines, String line) {
    AnswerLines answer = new AnswerLines(TURN, RichText.plain("Đầu:"));
    for (int number = 0; number < lines; number++) {
      answer.add(line);
    }
    return answer.text().plainText();
  }

  @Test
  void aShortAnswerIsWhole() {
    assertThat(answer(2, "x")).isEqualTo("Đầu:\nx\nx");
  }

  @Test
  void aLongAnswerSaysHowMuchIsLeftOut() {
    assertThat(answer(100, "x").lines()).hasSize(47);
    assertThat(answer(100, "x")).contains("… và 55 dòng nữa.");
  }

  @Test
  void longLinesCountByTheirCharacters() {
    assertThat(answer(10, "x".repeat(1_000))).hasSizeLessThan(3_200).contains("… và 8 dòng nữa.");
  }
}
