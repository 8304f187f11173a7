package vn.trucban.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every marked text is stopped, and what people say all day is not. */
class SecrecyGuardTest {

  private static final SecrecyGuard GUARD = SecrecyGuard.builtIn();

  @TempDir private Path folder = Path.of("");

  @Test
  void everyMarkedTextIsStopped() {
    assertThat(KnownTexts.marked())
        .hasSizeGreaterThan(400)
        .allSatisfy(text -> assertThat(rule(text)).as(text).isNotNull());
  }

  @Test
  void noInnocentTextIsStopped() {
    assertThat(KnownTexts.innocent())
        .hasSizeGreaterThan(400)
        .allSatisfy(text -> assertThat(rule(text)).as(text).isNull());
  }

  @Test
  void theRuleSaysWhy() {
    assertThat(rule("ke hoach tuyet mat")).isEqualTo("grade-top");
    assertThat(rule("Văn bản tối mật")).isEqualTo("grade-high");
    assertThat(rule("Độ mật: A")).isEqualTo("grade-label");
    assertThat(rule("danh mục bí mật nhà nước")).isEqualTo("state-protected");
    assertThat(rule("cong van mat so 5")).isEqualTo("marked-paper");
    assertThat(rule("UBND TỈNH\nMẬT\nSố: 5")).isEqualTo("stamp");
    assertThat(rule("việc này mật nhé")).isEqualTo("marked-word");
    assertThat(rule("M Ậ T")).isEqualTo("disguised");
    assertThat(rule("2042_MAT.pdf")).isEqualTo("file-name");
    assertThat(rule("top secret")).isEqualTo("english");
  }

  @Test
  void noRuleIsStoppedByItsOwnName() {
    assertThat(Rule.values())
        .allSatisfy(each -> assertThat(rule(each.stops().rule())).as(each.name()).isNull());
  }

  @Test
  void whatMayMeanThatISomethingLostIsADoubtAndNoAccusation() {
    assertThat(GUARD.check("toi mat")).isEqualTo(new Verdict.Stopped("grade-high-doubtful", true));
    assertThat(GUARD.check("tối mật")).isEqualTo(new Verdict.Stopped("grade-high", false));
    assertThat(GUARD.check("toi mat song")).isEqualTo(new Verdict.Clear());
  }

  @Test
  void theAgencysOwnSignsStopMoreAndTakeNothingAway() throws IOException {
    Path file = folder.resolve("secrecy.yaml");
    Files.writeString(file, "signs:\n  - \"/M-\"\n  - \"-M/\"\n");
    SecrecyGuard own = SecrecyGuard.with(file);
    assertThat(own.check("cv 2042/M-UBND")).isEqualTo(new Verdict.Stopped("local-sign:/M-", false));
    assertThat(own.check("cv 2042 / m – ubnd")).isInstanceOf(Verdict.Stopped.class);
    assertThat(own.check("80-M/TU")).isInstanceOf(Verdict.Stopped.class);
    assertThat(own.check("cv 2042/UBND-DL1")).isInstanceOf(Verdict.Clear.class);
    assertThat(own.check("tuyệt mật")).isEqualTo(new Verdict.Stopped("grade-top", false));
    assertThat(GUARD.check("cv 2042/M-UBND")).isInstanceOf(Verdict.Clear.class);
  }

  @Test
  void aMissingFileOfSignsIsNoFaultAndABadOneIsToldPlainly() throws IOException {
    assertThat(SecrecyGuard.with(folder.resolve("none.yaml")).check("có mặt"))
        .isInstanceOf(Verdict.Clear.class);
    Path file = folder.resolve("secrecy.yaml");
    for (String bad :
        List.of("signs: [\"m\"]", "signs: [\"--\"]", "rules: []", "- a", "signs: [", "signs: m")) {
      Files.writeString(file, bad);
      assertThatThrownBy(() -> SecrecyGuard.with(file))
          .as(bad)
          .isInstanceOf(SecrecyFileFault.class)
          .hasMessageContaining("secrecy.yaml");
    }
    Files.writeString(file, "# nothing yet\n");
    assertThat(SecrecyGuard.with(file).check("MẬT")).isInstanceOf(Verdict.Stopped.class);
  }

  /** What grew with the square of the length would not end in time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "m",
        "m ",
        "mat ",
        "mat",
        "m.a.",
        "toi mat song ",
        "a\u0323\u0302",
        "cong van ",
        "tuyet ",
        "1 ",
        "\u200b",
        "\ud835\udc26",
        "congvan",
        "van ban so 5 ",
        "maaa"
      })
  @Timeout(60)
  void aVeryLongTextCostsNoMoreThanItsLength(String piece) {
    String text = piece.repeat(300_000 / piece.length());
    assertThat(GUARD.check(text + "\ntuyệt mật")).isInstanceOf(Verdict.Stopped.class);
  }

  private static @Nullable String rule(String text) {
    return switch (GUARD.check(text)) {
      case Verdict.Clear clear -> null;
      case Verdict.Stopped stopped -> stopped.rule();
    };
  }
}
