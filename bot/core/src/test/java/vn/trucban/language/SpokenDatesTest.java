package vn.trucban.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.calendar.VietnameseDates;
import vn.trucban.language.Meaning.At;
import vn.trucban.language.Meaning.Days;
import vn.trucban.language.Meaning.Doubtful;

/** What the bot says back about a day is read as that day. */
class SpokenDatesTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

  /** A morning, a Sunday evening, the last day of a year, a leap day, one o'clock at night. */
  private static final List<LocalDateTime> NOWS =
      List.of(
          LocalDateTime.parse("2026-11-23T07:30"),
          LocalDateTime.parse("2026-11-22T20:15"),
          LocalDateTime.parse("2026-12-31T23:50"),
          LocalDateTime.parse("2028-02-29T08:00"),
          LocalDateTime.parse("2027-06-15T01:00"));

  @ParameterizedTest
  @EnumSource
  void aFullDateIsReadAsItselfFromAnywhere(Direction direction) {
    for (LocalDateTime now : NOWS) {
      FIRST
          .datesUntil(LAST.plusDays(1))
          .forEach(
              date -> {
                assertReads(VietnameseDates.full(date), now, direction, Days.of(date));
                assertReads(VietnameseDates.numbers(date), now, direction, Days.of(date));
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDateWithoutItsYearIsReadWithinTheYear(Direction direction) {
    for (LocalDateTime now : NOWS) {
      LocalDate today = now.toLocalDate();
      LocalDate from = direction == Direction.FORWARD ? today : today.minusYears(1).plusDays(1);
      from.datesUntil(from.plusYears(1))
          .filter(date -> date.getDayOfMonth() != 29 || date.getMonthValue() != 2)
          // "24/7" alone is said of a service that never sleeps.
          .filter(date -> date.getDayOfMonth() != 24 || date.getMonthValue() != 7)
          .forEach(
              date -> {
                assertReads(VietnameseDates.day(date), now, direction, Days.of(date));
                assertReads(VietnameseDates.dayAndMonth(date), now, direction, Days.of(date));
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDayOfTheLastTwoMonthsIsToldByItsWeekday(Direction direction) {
    for (LocalDateTime now : NOWS) {
      LocalDate today = now.toLocalDate();
      today
          .minusDays(60)
          .datesUntil(today.plusDays(60))
          .forEach(date -> assertReads(VietnameseDates.day(date), now, direction, Days.of(date)));
    }
  }

  @Property(tries = 500)
  void aRangeIsReadAsItself(
      @ForAll @IntRange(max = 1800) int start, @ForAll @IntRange(min = 1, max = 90) int length) {
    LocalDate from = FIRST.plusDays(start);
    LocalDate to = from.plusDays(length);
    for (LocalDateTime now : NOWS) {
      String spoken = VietnameseDates.full(from) + " – " + VietnameseDates.full(to);
      assertReads(spoken, now, Direction.FORWARD, Days.of(from, to));
      assertReads(spoken, now, Direction.BACK, Days.of(from, to));
    }
  }

  @Property(tries = 500)
  void aRangeAheadIsReadAsItself(
      @ForAll @IntRange(max = 200) int start, @ForAll @IntRange(min = 1, max = 60) int length) {
    for (LocalDateTime now : NOWS) {
      LocalDate from = now.toLocalDate().plusDays(start);
      LocalDate to = from.plusDays(length);
      Assume.that(from.getDayOfMonth() != 29 && to.getDayOfMonth() != 29);
      assertReads(VietnameseDates.range(from, to), now, Direction.FORWARD, Days.of(from, to));
    }
  }

  @Property(tries = 300)
  void aTimeIsReadAsItselfOrAsOneOfTwo(
      @ForAll @IntRange(max = 23) int hour, @ForAll @IntRange(max = 59) int minute) {
    LocalTime time = LocalTime.of(hour, minute);
    assertThat(Readings.find(VietnameseDates.time(time), NOWS.getFirst(), Direction.FORWARD))
        .singleElement()
        .extracting(Found::meaning)
        .matches(
            meaning ->
                meaning.equals(new At(time))
                    || (meaning instanceof Doubtful doubt
                        && doubt.candidates().contains(new At(time))));
  }

  private static void assertReads(
      String text, LocalDateTime now, Direction direction, Meaning meaning) {
    assertThat(Readings.find(text, now, direction))
        .as("%s, %s from %s", text, direction, now)
        .singleElement()
        .extracting(Found::meaning)
        .isEqualTo(meaning);
  }
}
