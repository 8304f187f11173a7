package vn.trucban.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ZaloTextTest {

  @Test
  void accentsAreComposed() {
    assertThat(ZaloText.of("tie\u0302\u0301ng Vie\u0323\u0302t")).isEqualTo("tiếng Việt");
    assertThat(ZaloText.of("a\u0000b\uD83D")).isEqualTo("a\uFFFDb\uFFFD");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "[@123] ai trực?|@123] ai trực?",
        "[[@1]@2]|@1]@2]",
        "[ @1]|@1]",
        "[\u200B@1]|@1]",
        "[[[@1]|@1]",
        "[x](y) a@b [1]|[x](y) a@b [1]"
      },
      delimiter = '|')
  void nothingTypedCallsAnybodyInAGroup(String typed, String shown) {
    assertThat(ZaloText.withoutMentions(typed)).isEqualTo(shown);
  }

  @Property(tries = 500)
  void noMentionSurvives(@ForAll String text) {
    assertThat(ZaloText.withoutMentions(text + "[@" + text + "[[@1]")).doesNotContain("[@");
  }

  @Test
  void aLongTextIsCutAtTheEndOfASentence() {
    String sentence = "Cơ quan thông báo lịch trực tuần tới. ";
    List<String> parts = ZaloText.parts(sentence.repeat(120).strip());
    assertThat(parts).hasSize(3).allMatch(part -> part.endsWith("tới."));
    assertThat(String.join(" ", parts)).isEqualTo(sentence.repeat(120).strip());
  }

  @Property(tries = 300)
  void noPartIsTooLongOrEmptyAndNothingIsLost(@ForAll @StringLength(max = 7000) String text) {
    String safe = ZaloText.of(text);
    List<String> parts = ZaloText.parts(safe);
    assertThat(parts)
        .allMatch(part -> !part.isBlank() && part.length() <= ZaloText.LONGEST)
        .allMatch(part -> SafeText.of(part).equals(part), "no character is cut in two");
    assertThat(String.join("", parts).replaceAll("\\s", "")).isEqualTo(safe.replaceAll("\\s", ""));
  }

  @Test
  void aPairOfSurrogatesStaysTogether() {
    assertThat(ZaloText.parts("a" + "😀".repeat(2000)))
        .allMatch(part -> SafeText.of(part).equals(part))
        .hasSize(3);
  }
}
