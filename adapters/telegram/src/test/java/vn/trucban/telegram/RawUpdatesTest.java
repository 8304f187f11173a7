package vn.trucban.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RawUpdatesTest {

  @Test
  void eachElementIsCutOutAsItIs() {
    assertThat(split("{\"ok\":true,\"result\":[{\"a\":[1,2]}, {\"b\":\"]},\\\"\"} ,7]}"))
        .contains(List.of("{\"a\":[1,2]}", "{\"b\":\"]},\\\"\"} ", "7"));
  }

  @Test
  void noUpdatesAreAnEmptyList() {
    assertThat(split("{\"result\" : [ ] , \"ok\":true}")).contains(List.of());
  }

  @Test
  void onlyTheOutermostResultCounts() {
    assertThat(split("{\"x\":{\"result\":[1]},\"result\":[2]}")).contains(List.of("2"));
    assertThat(split("{\"x\":\"result\",\"result\":[2]}")).contains(List.of("2"));
  }

  @Test
  void anElementThatIsNoJsonDoesNotTouchItsNeighbours() {
    assertThat(split("{\"ok\":true,\"result\":[{\"a\":1},{\"b\":tru\\x},{\"c\":\"\u0001\"}]}"))
        .contains(List.of("{\"a\":1}", "{\"b\":tru\\x}", "{\"c\":\"\u0001\"}"));
  }

  @Test
  void whatIsNoAnswerIsNone() {
    for (String answer :
        List.of(
            "",
            "{",
            "null",
            "<html></html>",
            "{\"ok\":true}",
            "{\"result\":5}",
            "[1]",
            "{\"ok\":true,\"result\":[{\"a\":1}",
            "{\"result\":\"[1]\"}",
            "{\"result\"")) {
      assertThat(split(answer)).as(answer).isEmpty();
    }
  }

  private static Optional<List<String>> split(String answer) {
    return RawUpdates.split(answer.getBytes(StandardCharsets.UTF_8))
        .map(all -> all.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList());
  }
}
