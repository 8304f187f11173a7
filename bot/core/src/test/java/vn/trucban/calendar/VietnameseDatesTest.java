package vn.trucban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class VietnameseDatesTest {

  @Test
  void monthsAndDaysCarryNoLeadingZero() {
    assertThat(VietnameseDates.day(LocalDate.parse("2026-11-23"))).isEqualTo("thứ Hai 23/11");
    assertThat(VietnameseDates.day(LocalDate.parse("2026-09-02"))).isEqualTo("thứ Tư 2/9");
    assertThat(VietnameseDates.full(LocalDate.parse("2026-11-23")))
        .isEqualTo("thứ Hai, 23/11/2026");
    assertThat(VietnameseDates.numbers(LocalDate.parse("2027-01-05"))).isEqualTo("5/1/2027");
  }

  @Test
  void theWeekBeginsWithTheSecondDay() {
    assertThat(Arrays.stream(DayOfWeek.values()).map(VietnameseDates::weekday))
        .containsExactly(
            "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
    assertThat(Arrays.stream(DayOfWeek.values()).map(VietnameseDates::shortWeekday))
        .containsExactly("T2", "T3", "T4", "T5", "T6", "T7", "CN");
    assertThat(VietnameseDates.day(LocalDate.parse("2026-11-22"))).isEqualTo("Chủ nhật 22/11");
  }

  @Test
  void timesAreSaidWithoutALeadingZeroInTheHour() {
    assertThat(VietnameseDates.time(LocalTime.parse("07:42:59"))).isEqualTo("7:42");
    assertThat(VietnameseDates.time(LocalTime.parse("17:05"))).isEqualTo("17:05");
    assertThat(VietnameseDates.time(LocalTime.MIDNIGHT)).isEqualTo("0:00");
  }

  @Test
  void aRangeNamesTheYearOnlyWhereItChanges() {
    LocalDate monday = LocalDate.parse("2026-11-23");
    assertThat(VietnameseDates.range(monday, monday)).isEqualTo("thứ Hai 23/11");
    assertThat(VietnameseDates.range(monday, monday.plusDays(6)))
        .isEqualTo("thứ Hai 23/11 – Chủ nhật 29/11");
    assertThat(VietnameseDates.range(LocalDate.parse("2026-12-28"), LocalDate.parse("2027-01-03")))
        .isEqualTo("thứ Hai, 28/12/2026 – Chủ nhật, 3/1/2027");
    assertThatThrownBy(() -> VietnameseDates.range(monday, monday.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
