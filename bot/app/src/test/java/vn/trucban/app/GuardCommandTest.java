package vn.trucban.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.secrecy.GuardLines;
import vn.trucban.secrecy.SecrecyGuard;

class GuardCommandTest {

  @Test
  void everyLineHasItsObjectInTheSameOrder() throws IOException {
    assertThat(answers("\uFEFFem có mặt ạ\r\n\nTUYỆT MẬT\ntoi mat\n"))
        .containsExactly(
            "{\"text\":\"em có mặt ạ\",\"blocked\":false,\"rule\":null}",
            "{\"text\":\"\",\"blocked\":false,\"rule\":null}",
            "{\"text\":\"TUYỆT MẬT\",\"blocked\":true,\"rule\":\"grade-top\"}",
            "{\"text\":\"toi mat\",\"blocked\":true,\"rule\":\"grade-high-doubtful\"}");
  }

  @Test
  void aLastLineWithoutABreakCountsAndNothingGivesNothing() throws IOException {
    assertThat(answers("MẬT")).hasSize(1);
    assertThat(answers("")).isEmpty();
    assertThat(answers("\n")).hasSize(1);
  }

  private static List<String> answers(String input) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      GuardCommand.answer(new GuardLines(SecrecyGuard.builtIn()), new StringReader(input), out);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
