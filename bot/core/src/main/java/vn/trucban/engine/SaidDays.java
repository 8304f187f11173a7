package vn.trucban.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import vn.trucban.calendar.EnglishDates;
import vn.trucban.calendar.VietnameseDates;
import vn.trucban.language.Messages;

/** The days and the part of the day of an act, said with weekday and date. */
final class SaidDays {

  private final Turn turn;

  SaidDays(Turn turn) {
    this.turn = turn;
  }

  /** {@code sáng thứ Hai 23/11}, {@code cả thứ Bảy và Chủ nhật, 28–29/11}; empty without any. */
  Optional<String> of(Arguments arguments) {
    Optional<LocalDate> from = arguments.date("from").or(() -> arguments.date("date"));
    Optional<String> part = part(arguments);
    if (from.isEmpty()) {
      return part;
    }
    LocalDate to = arguments.date("to").filter(day -> day.isAfter(from.get())).orElse(from.get());
    String days = days(from.get(), to);
    return Optional.of(part.map(word -> word + " " + days).orElse(days));
  }

  /** {@code thứ Hai 23/11}, with the year where it is another than the speaker's. */
  String day(LocalDate day) {
    boolean thisYear = day.getYear() == turn.today().getYear();
    if (turn.language().equals(Messages.VIETNAMESE)) {
      return thisYear ? VietnameseDates.day(day) : VietnameseDates.full(day);
    }
    return thisYear ? EnglishDates.day(day) : EnglishDates.full(day);
  }

  private String days(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    if (from.getDayOfWeek() == DayOfWeek.SATURDAY && to.equals(from.plusDays(1))) {
      return turn.plain("engine.weekend", dates(from, to));
    }
    return day(from) + " – " + day(to);
  }

  /** {@code 28–29/11}, {@code 31/10–1/11}. */
  private static String dates(LocalDate from, LocalDate to) {
    String first =
        from.getMonth() == to.getMonth()
            ? Integer.toString(from.getDayOfMonth())
            : VietnameseDates.dayAndMonth(from);
    return first + "–" + VietnameseDates.dayAndMonth(to);
  }

  private Optional<String> part(Arguments arguments) {
    return switch (arguments.get("part").orElse("")) {
      case "morning" -> Optional.of(turn.plain("engine.part-morning"));
      case "afternoon" -> Optional.of(turn.plain("engine.part-afternoon"));
      case "evening" -> Optional.of(turn.plain("engine.part-evening"));
      default -> Optional.empty();
    };
  }
}
