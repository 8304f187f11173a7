package vn.trucban.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.trucban.language.Interpreter;

class RosterPhrasesTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private final Interpreter interpreter = new Interpreter();

  private Map<String, String> slots(String text) {
    return interpreter.read(text, MONDAY).slots();
  }

  @Test
  void aNameIsNotTakenForADay() {
    assertThat(slots("lịch của chị Mai")).isEqualTo(Map.of("subject", "person", "person", "Mai"));
    assertThat(slots("lịch tổ Một cửa")).isEqualTo(Map.of("subject", "unit", "unit", "tổ Một cửa"));
  }

  @Test
  void tomorrowAndTheDayAfterAreStillDays() {
    assertThat(slots("ai trực mai")).containsEntry("from", "2026-11-24");
    assertThat(slots("ai truc mot")).containsEntry("from", "2026-11-25");
    assertThat(slots("ngày kia ai trực")).containsEntry("to", "2026-11-25");
  }

  @Test
  void theBotsNameBeforeOrBehindIsNoPartOfTheQuestion() {
    assertThat(slots("@trucban ai trực")).isEqualTo(slots("ai trực"));
    assertThat(slots("ai trực mai @trucban")).isEqualTo(slots("ai trực mai"));
  }
}
