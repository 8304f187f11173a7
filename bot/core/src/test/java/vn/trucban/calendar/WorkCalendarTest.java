package vn.trucban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.calendar.DayKind.Holiday;
import vn.trucban.calendar.DayKind.MakeUp;
import vn.trucban.calendar.DayKind.SwappedOff;
import vn.trucban.calendar.DayKind.Weekend;
import vn.trucban.calendar.DayKind.WorkingDay;

final class WorkCalendarTest {

  private final WorkCalendar calendar = WorkCalendar.vietnam();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "2026-02-17, 2026-04-26",
    "2027-02-06, 2027-04-16",
    "2028-01-26, 2028-04-04",
    "2029-02-13, 2029-04-23",
    "2030-02-02, 2030-04-12",
    "2031-01-23, 2031-04-01",
    "2032-02-11, 2032-04-19",
    "2033-01-31, 2033-04-09",
  })
  void lunarHolidaysFallOnTheKnownDays(LocalDate tet, LocalDate hungKings) {
    assertThat(HolidayRule.LunarYear.tet(tet.getYear())).isEqualTo(tet);
    assertThat(HolidayRule.LunarYear.hungKings(tet.getYear())).isEqualTo(hungKings);
    assertThat(name(tet)).isEqualTo("Tết Nguyên đán");
    assertThat(name(hungKings)).isEqualTo("Giỗ Tổ Hùng Vương");
  }

  @ParameterizedTest
  @CsvSource({"2007, 2007-02-17", "2030, 2030-02-02"})
  void theNewYearIsVietnamsWhereChinaIsADayLater(int year, LocalDate tet) {
    assertThat(HolidayRule.LunarYear.tet(year)).isEqualTo(tet);
    assertThat(ChineseCalendar.ofNewYear(year).transform(PlainDate.class).toTemporalAccessor())
        .isEqualTo(tet.plusDays(1));
  }

  @Test
  void onlyThoseTwoYearsDifferFromChinaBetween2005And2035() {
    List<Integer> different =
        IntStream.rangeClosed(2005, 2035)
            .filter(
                year ->
                    !ChineseCalendar.ofNewYear(year)
                        .transform(PlainDate.class)
                        .toTemporalAccessor()
                        .equals(HolidayRule.LunarYear.tet(year)))
            .boxed()
            .toList();
    assertThat(different).containsExactly(2007, 2030);
  }

  @ParameterizedTest
  @CsvSource({
    // Year by year the days off that were really given around 2/9, weekends included.
    "2021-09-02, 2021-09-05",
    "2022-09-01, 2022-09-04",
    "2023-09-01, 2023-09-04",
    "2024-08-31, 2024-09-03",
    "2025-08-30, 2025-09-02",
  })
  void theSecondNationalDayLiesWhereItJoinsAWeekend(LocalDate first, LocalDate last) {
    assertThat(first.datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay)).isEmpty();
    assertThat(calendar.isWorkingDay(first.minusDays(1))).isTrue();
    assertThat(calendar.isWorkingDay(last.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-14, 2026-02-22", // the nine days of 2026
    "2027-02-04, 2027-02-10",
  })
  void tetTakesFiveWorkingDaysBesideTheWeekends(LocalDate first, LocalDate last) {
    assertThat(first.datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay)).isEmpty();
    assertThat(calendar.isWorkingDay(first.minusDays(1))).isTrue();
    assertThat(calendar.isWorkingDay(last.plusDays(1))).isTrue();
  }

  @Test
  void aHolidayOnASundayIsMadeUpOnMonday() {
    assertThat(name("2026-04-26")).isEqualTo("Giỗ Tổ Hùng Vương");
    assertThat(name("2026-04-27")).isEqualTo("Nghỉ bù Giỗ Tổ Hùng Vương");
    assertThat(calendar.of(LocalDate.parse("2026-04-28"))).isEqualTo(new WorkingDay());
  }

  @Test
  void holidaysInARowAreMadeUpOneAfterTheOther() {
    // 2023: the Hùng Kings' day on Saturday 29/4, 30/4 on Sunday, 1/5 on Monday.
    assertThat(name("2023-05-01")).isEqualTo("Ngày Quốc tế lao động");
    assertThat(name("2023-05-02")).isEqualTo("Nghỉ bù Giỗ Tổ Hùng Vương");
    assertThat(name("2023-05-03")).isEqualTo("Nghỉ bù Ngày Chiến thắng");
    assertThat(calendar.isWorkingDay(LocalDate.parse("2023-05-04"))).isTrue();
  }

  @Test
  void cultureDayIsAWorkingDayUntilTheAgencyLoadsIt() throws IOException {
    LocalDate day = LocalDate.parse("2026-11-24");
    assertThat(calendar.of(day)).isEqualTo(new WorkingDay());
    WorkCalendar loaded =
        with("days:\n  - {day: 24/11/2026, kind: holiday, name: Ngày Văn hóa, decision: 1/CV}\n");
    assertThat(loaded.of(day)).isEqualTo(new Holiday("Ngày Văn hóa", "1/CV"));
    assertThat(loaded.of(day.plusYears(1))).isEqualTo(new WorkingDay());
    WorkCalendar yearly =
        with("holidays:\n  - {name: Ngày Văn hóa, on: 24/11, since: 2027, source: Luật mẫu}\n");
    assertThat(yearly.of(day)).isEqualTo(new WorkingDay());
    assertThat(yearly.of(day.plusYears(1))).isEqualTo(new Holiday("Ngày Văn hóa", "Luật mẫu"));
  }

  @Test
  void aSwapGivesAWeekdayOffAndASaturdayWorked() throws IOException {
    WorkCalendar swapped =
        with(
            """
            days:
              - {day: 31/8/2026, kind: swapped-off, decision: 7/QĐ-MAU}
              - {day: 2026-08-22, kind: make-up, decision: 7/QĐ-MAU}
            """);
    assertThat(swapped.of(LocalDate.parse("2026-08-31"))).isEqualTo(new SwappedOff("7/QĐ-MAU"));
    assertThat(swapped.of(LocalDate.parse("2026-08-22"))).isEqualTo(new MakeUp("7/QĐ-MAU"));
    assertThat(swapped.isWorkingDay(LocalDate.parse("2026-08-31"))).isFalse();
    assertThat(swapped.isWorkingDay(LocalDate.parse("2026-08-22"))).isTrue();
    assertThat(swapped.nextWorkingDay(LocalDate.parse("2026-08-21")))
        .isEqualTo(LocalDate.parse("2026-08-22"));
  }

  @Test
  void aYearsPlanWinsOverTheRules() throws IOException {
    WorkCalendar planned =
        with(
            """
            years:
              - {year: 2027, decision: 8/QĐ-MAU, tet-days-before: 1, second-national-day: before,
                 made-up: listed}
            days:
              - {from: 11/2/2027, to: 12/2/2027, kind: holiday, name: Nghỉ Tết, decision: 8/QĐ-MAU}
            """);
    assertThat(planned.isWorkingDay(LocalDate.parse("2027-02-04"))).isTrue();
    assertThat(planned.of(LocalDate.parse("2027-02-05")))
        .isEqualTo(new Holiday("Tết Nguyên đán", "Bộ luật Lao động 2019, Điều 112; 8/QĐ-MAU"));
    assertThat(planned.isWorkingDay(LocalDate.parse("2027-02-09"))).isFalse();
    assertThat(planned.isWorkingDay(LocalDate.parse("2027-02-10"))).isTrue();
    assertThat(planned.of(LocalDate.parse("2027-02-12")))
        .isEqualTo(new Holiday("Nghỉ Tết", "8/QĐ-MAU"));
    assertThat(planned.isWorkingDay(LocalDate.parse("2027-09-01"))).isFalse();
    assertThat(planned.isWorkingDay(LocalDate.parse("2027-09-03"))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2027-09-01"))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2027-09-03"))).isFalse();
  }

  @Test
  void aDayCanBeDeclaredWorkedAndWhatItMadeUpForMovesOn() throws IOException {
    WorkCalendar worked = with("days: [{day: 27/4/2026, kind: working, decision: 9/QĐ-MAU}]\n");
    assertThat(calendar.isWorkingDay(LocalDate.parse("2026-04-27"))).isFalse();
    assertThat(worked.isWorkingDay(LocalDate.parse("2026-04-27"))).isTrue();
    assertThat(worked.isWorkingDay(LocalDate.parse("2026-04-28"))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2026-04-28"))).isTrue();
  }

  @Test
  void workingDaysAreCountedOverWeekendsAndHolidays() {
    assertThat(calendar.of(LocalDate.parse("2026-11-21"))).isEqualTo(new Weekend());
    assertThat(calendar.nextWorkingDay(LocalDate.parse("2026-02-13")))
        .isEqualTo(LocalDate.parse("2026-02-23"));
    assertThat(calendar.nextWorkingDay(LocalDate.parse("2026-11-23")))
        .isEqualTo(LocalDate.parse("2026-11-24"));
    assertThat(calendar.previousWorkingDays(LocalDate.parse("2026-05-05"), 3))
        .containsExactly(
            LocalDate.parse("2026-04-28"),
            LocalDate.parse("2026-04-29"),
            LocalDate.parse("2026-05-04"));
    assertThat(calendar.previousWorkingDays(LocalDate.parse("2026-05-05"), 0)).isEmpty();
  }

  @Test
  void yearsBeyondTheLunarTablesStillHaveTheFixedHolidays() {
    assertThat(name("3500-05-01")).isEqualTo("Ngày Quốc tế lao động");
    assertThat(name("1700-01-01")).isEqualTo("Tết Dương lịch");
  }

  @Test
  void aFileThatIsNotThereOrEmptyChangesNothing() throws IOException {
    LocalDate may = LocalDate.parse("2026-05-01");
    assertThat(new WorkCalendar(folder.resolve("none.yaml")).isWorkingDay(may)).isFalse();
    assertThat(with("").isWorkingDay(may)).isFalse();
    assertThat(with("# nothing yet\ndays:\n").isWorkingDay(may)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "days: [{day: 31/2/2026, kind: holiday, name: A, decision: B}] | 1 | is no date",
        "days: [{day: 24/11, kind: holiday, name: A, decision: B}] | 1 | is no date",
        "days: [{day: 24/11/2026, kind: feast, name: A, decision: B}] | 1 | kind must be",
        "days: [{day: 24/11/2026, kind: holiday, name: A}] | 1 | \"decision\" is missing",
        "days: [{day: 24/11/2026, kind: holiday, decision: A}] | 1 | \"name\" is missing",
        "days: [{day: 24/11/2026, kind: make-up, decision: A}] | 1 | no Saturday or Sunday",
        "days: [{day: 22/11/2026, kind: swapped-off, decision: A}] | 1 | is a Saturday or Sunday",
        "days: [{kind: working, decision: A}] | 1 | either day, or from and to",
        "days: [{from: 2/1/2026, to: 1/1/2026, kind: working, decision: A}] | 1 | must be 1 to 31",
        "holidays: [{name: A, on: 31/2, source: B}] | 1 | there is no day 31/2",
        "holidays: [{name: A, on: 2-9, source: B}] | 1 | write day/month",
        "years: [{year: 2027, decision: A, tet-days-before: 3}] | 1 | from 1 to 2",
        "years: [{year: 2027, decision: A, made-up: no}] | 1 | one of rule, listed",
        "years: [{year: 2027}] | 1 | \"decision\" is missing",
        "day: 1 | 1 | is not known here",
        "days: 1 | 1 | must be a list",
        "- 1 | 1 | expected \"key: value\"",
        "days: [ | 1 | this is no YAML",
      })
  void aFaultIsNamedWithFileAndLine(String content, int line, String what) throws IOException {
    assertThatThrownBy(() -> with("# a comment\n" + content + "\n"))
        .isInstanceOfSatisfying(
            CalendarFileFault.class,
            fault -> assertThat(fault.line()).isBetween(line + 1, line + 2))
        .hasMessageStartingWith(folder.resolve("calendar.yaml") + ", line ")
        .hasMessageContaining(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{day: 1/6/2026, kind: holiday, name: A, decision: B}",
        "{from: 31/5/2026, to: 2/6/2026, kind: holiday, name: A, decision: B}"
      })
  void aDayNamedTwiceIsAFaultOnTheSecondLine(String again) throws IOException {
    assertThatThrownBy(
            () ->
                with(
                    "days:\n  - {day: 1/6/2026, kind: holiday, name: A, decision: B}\n  - "
                        + again
                        + "\n"))
        .hasMessageEndingWith("line 3: the day 2026-06-01 is here twice");
  }

  private WorkCalendar with(String yaml) throws IOException {
    Path file = folder.resolve("calendar.yaml");
    Files.writeString(file, yaml);
    return new WorkCalendar(file);
  }

  private String name(String date) {
    return name(LocalDate.parse(date));
  }

  private String name(LocalDate date) {
    return calendar.of(date) instanceof Holiday holiday ? holiday.name() : "no holiday";
  }
}
