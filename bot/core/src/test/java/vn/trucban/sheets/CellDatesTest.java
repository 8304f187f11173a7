package vn.trucban.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.sheets.CellDates.Day;
import vn.trucban.sheets.CellDates.NoDay;

final class CellDatesTest {

  private static final CellPlace A1 = new CellPlace(1, 1);

  @ParameterizedTest
  @CsvSource({
    "23/11/2026, 2026-11-23",
    "5/1/2027, 2027-01-05",
    "05/01/2027, 2027-01-05",
    "5.1.2027, 2027-01-05",
    "5-1-2027, 2027-01-05",
    "2026-11-23, 2026-11-23",
    "29/2/2028, 2028-02-29",
  })
  void wholeTextsThatAreDatesAreTaken(String text, LocalDate date) {
    assertThat(CellDates.of(new Cell.Text(A1, " " + text))).isEqualTo(new Day(date));
  }

  @ParameterizedTest
  @CsvSource({
    "29/2/2027, date-impossible",
    "11/23/2026, date-impossible",
    "0/1/2026, date-impossible",
    "1/1/1999, date-impossible",
    "5/6/26, date-ambiguous",
    "5/6, date-ambiguous",
    "ngày 5/6/2026, not-a-date",
    "5/6/2026 sáng, not-a-date",
    "46349, not-a-date",
    "'', not-a-date",
  })
  void anythingElseIsNamed(String text, String code) {
    assertThat(CellDates.of(new Cell.Text(A1, text)))
        .isInstanceOfSatisfying(NoDay.class, noDay -> assertThat(noDay.code()).isEqualTo(code));
  }

  @Test
  void realDatesAreTakenAndBareNumbersAreNot() {
    assertThat(CellDates.of(new Cell.Moment(A1, LocalDateTime.parse("2026-11-23T07:42"))))
        .isEqualTo(new Day(LocalDate.parse("2026-11-23")));
    assertThat(CellDates.of(new Cell.Figure(A1, new BigDecimal("46349"))))
        .isInstanceOf(NoDay.class);
  }
}
