package vn.trucban.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.trucban.language.Interpreter;

/** What the simulator shows of how a message was understood. */
class DemoStageTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private final Interpreter interpreter = new Interpreter();

  @Test
  void theOptionsOfTwoReadingsAreShown() {
    assertThat(shown("điểm danh cq, mai em xin nghỉ phép"))
        .isEqualTo(Map.of("options", "[check-in, leave-request]"));
  }

  @Test
  void aDoubtIsShownWithWhatItLeavesOpen() {
    assertThat(shown("ngay kia ai truc"))
        .isEqualTo(
            Map.of(
                "options", "[roster-query]",
                "doubt", "from",
                "candidates", "[2026-11-25, 2026-11-26]"));
  }

  @Test
  void aPlanIsShownWithWhatItSpeaksOf() {
    assertThat(shown("mai em làm ở nhà")).isEqualTo(Map.of("about", "check-in"));
  }

  @Test
  void anythingElseIsShownWithItsSlots() {
    assertThat(shown("diem danh nha")).isEqualTo(Map.of("place", "home"));
  }

  private Map<String, String> shown(String text) {
    return DemoStage.slots(interpreter.read(text, MONDAY));
  }
}
