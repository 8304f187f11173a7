package vn.trucban.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final Interpreter interpreter = new Interpreter();

  @ParameterizedTest
  @CsvSource({
    "điểm danh cơ quan, check-in, office, EXACT",
    "diem danh co quan, check-in, office, FOLDED",
    "ĐIỂM DANH NHÀ, check-in, home, EXACT",
    "em có mặt ạ, check-in, roster, EXACT",
    "em co mat a, check-in, roster, FOLDED",
    "dd, check-in, roster, EXACT",
    "o nhà, check-in, home, FOLDED",
    "wfh, check-in, home, EXACT",
    "đi công tác, check-in, field, EXACT",
    "/nha, check-in, home, EXACT"
  })
  void checkInsAreReadWithAndWithoutMarks(String said, String intent, String place, Match match) {
    Reading reading = interpreter.read(said, MONDAY);
    assertThat(reading.intent()).isEqualTo(intent);
    assertThat(reading.slots()).containsEntry("place", place);
    assertThat(reading.match()).isEqualTo(match);
  }

  @ParameterizedTest
  @CsvSource({
    "ai trực hôm nay, 2026-11-23, 2026-11-23",
    "ai truc thu 6, 2026-11-27, 2026-11-27",
    "ai trực thứ sáu tuần sau, 2026-12-04, 2026-12-04",
    "lịch trực tuần này, 2026-11-23, 2026-11-29",
    "ai trực 30/11, 2026-11-30, 2026-11-30",
    "ai truc mai, 2026-11-24, 2026-11-24"
  })
  void daysAreReadFromTheDayOfTheMessage(String said, String from, String to) {
    Reading reading = interpreter.read(said, MONDAY);
    assertThat(reading.intent()).isEqualTo("roster-query");
    assertThat(reading.slots())
        .containsEntry("subject", "duty")
        .containsEntry("from", from)
        .containsEntry("to", to);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vắng", "mắt", "có mát", "ở nhã"})
  void otherMarksAreAnotherWord(String said) {
    assertThat(interpreter.read(said, MONDAY).match()).isEqualTo(Match.NONE);
  }

  @Test
  void bothWaysToPlaceATheToneAreOneWord() {
    assertThat(interpreter.read("huỷ", MONDAY).intent()).isEqualTo("cancel");
    assertThat(interpreter.read("hủy", MONDAY).intent()).isEqualTo("cancel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "hôm nay", "…", "😀", "#", "/", "/nothing", "\u0000", "\uD800"})
  void whatSaysNothingIsNotUnderstood(String said) {
    assertThat(interpreter.read(said, MONDAY).match()).isEqualTo(Match.NONE);
  }

  @Test
  void aCodeAloneEnrols() {
    Reading reading = interpreter.read("7kq2m-xw4ht", MONDAY);
    assertThat(reading.intent()).isEqualTo("enrol");
    assertThat(reading.slots()).containsEntry("code", "7kq2m-xw4ht");
  }

  @Test
  void aPayloadIsACommandInClear() {
    Reading reading = interpreter.read("#check-in place=home", MONDAY);
    assertThat(reading.intent()).isEqualTo("check-in");
    assertThat(reading.slots()).containsEntry("place", "home");
    assertThat(interpreter.read("#inbound:contact own=true", MONDAY).match()).isEqualTo(Match.NONE);
  }
}
