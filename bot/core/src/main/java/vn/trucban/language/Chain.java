package vn.trucban.language;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.trucban.language.Day.How;

/**
 * Days said one behind the other, in a list or a range: what the later ones name, the earlier ones
 * share ("20, 22 và 24/11", "thứ 3 và thứ 5 tuần sau"), and each follows the one before.
 */
final class Chain {

  private static final int LONGEST = 300;

  private final Moment moment;
  private final List<Day> days;

  Chain(Moment moment, List<Day> days) {
    this.moment = moment;
    this.days = withMonths(days);
  }

  /** The dates, one for each day; empty when one of them does not exist. */
  Optional<List<LocalDate>> dates() {
    int anchor = anchor();
    if (anchor >= 0) {
      return around(anchor);
    }
    Day first = days.getFirst();
    if (!(first instanceof Day.Weekday)) {
      Optional<List<LocalDate>> running = first.onOrBefore(moment.today()).flatMap(this::from);
      if (running.isPresent() && (!moment.forward() || reachesToday(running.get()))) {
        return running;
      }
    }
    if (moment.forward()) {
      return first.onOrAfter(moment.today()).flatMap(this::from);
    }
    return days.getLast().onOrBefore(moment.today()).flatMap(this::upTo);
  }

  private boolean reachesToday(List<LocalDate> dates) {
    return !dates.getLast().isBefore(moment.today()) && isShort(dates);
  }

  /** A list in no order ("24/11 và 20/11") must not run through the years. */
  private static boolean isShort(List<LocalDate> dates) {
    return ChronoUnit.DAYS.between(dates.getFirst(), dates.getLast()) < LONGEST;
  }

  private Optional<List<LocalDate>> from(LocalDate first) {
    List<LocalDate> dates = new ArrayList<>(List.of(first));
    for (Day day : days.subList(1, days.size())) {
      Optional<LocalDate> next = day.onOrAfter(dates.getLast());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      dates.add(next.get());
    }
    return isShort(dates) ? Optional.of(dates) : oneByOne();
  }

  private Optional<List<LocalDate>> upTo(LocalDate last) {
    List<LocalDate> dates = new ArrayList<>(List.of(last));
    for (Day day : days.subList(0, days.size() - 1).reversed()) {
      Optional<LocalDate> next = day.onOrBefore(dates.getFirst());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      dates.addFirst(next.get());
    }
    return Optional.of(dates);
  }

  private Optional<List<LocalDate>> oneByOne() {
    List<LocalDate> dates =
        days.stream().flatMap(day -> moment.pick(day).stream()).sorted().toList();
    return dates.size() == days.size() ? Optional.of(dates) : Optional.empty();
  }

  private int anchor() {
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i) instanceof Day.Fixed) {
        return i;
      }
    }
    return -1;
  }

  private Optional<List<LocalDate>> around(int anchor) {
    LocalDate[] dates = new LocalDate[days.size()];
    for (int i = anchor; i < days.size(); i++) {
      LocalDate start = i == anchor ? moment.today() : dates[i - 1];
      Optional<LocalDate> date = days.get(i).onOrAfter(start);
      if (date.isEmpty()) {
        return Optional.empty();
      }
      dates[i] = date.get();
    }
    for (int i = anchor - 1; i >= 0; i--) {
      Optional<LocalDate> date = before(i, dates[i + 1]);
      if (date.isEmpty()) {
        return Optional.empty();
      }
      dates[i] = date.get();
    }
    return Optional.of(List.of(dates));
  }

  /**
   * "thứ 2 đến 30/11/2026" begins on the Monday to come, "thứ 3 và thứ 5 tuần sau" on next week's.
   */
  private Optional<LocalDate> before(int index, LocalDate next) {
    Day day = days.get(index);
    if (day instanceof Day.Weekday
        && moment.forward()
        && !(days.get(index + 1) instanceof Day.Fixed fixed && fixed.how() == How.BY_WEEK)) {
      Optional<LocalDate> coming = day.onOrAfter(moment.today()).filter(d -> !d.isAfter(next));
      if (coming.isPresent()) {
        return coming;
      }
    }
    return day.onOrBefore(next);
  }

  private static Consumer<Day> shared(List<Day> all, int at) {
    return day -> all.set(at, day);
  }

  /** "mùng 1 đến mùng 5 Tết" are of one month of the moon, "29 đến mùng 5 Tết" of two. */
  private static Optional<Day> lunar(Day before, Day.Lunar next) {
    int day =
        switch (before) {
          case Day.Lunar(int number, int month) -> month == 0 ? number : 0;
          case Day.Monthly(int number) -> number >= 20 ? number : 0;
          case Day.Yearly unused -> 0;
          case Day.Weekday unused -> 0;
          case Day.Fixed unused -> 0;
          case Day.Either unused -> 0;
          case Day.Never unused -> 0;
        };
    if (day == 0) {
      return Optional.empty();
    }
    int month = day <= next.day() ? next.month() : next.month() == 1 ? 12 : next.month() - 1;
    return Optional.of(new Day.Lunar(day, month));
  }

  /** Gives the month of "22/11" to the 20 of "20-22/11"; of "30-2/12" it is the month before. */
  private static List<Day> withMonths(List<Day> days) {
    List<Day> all = new ArrayList<>(days);
    for (int i = all.size() - 2; i >= 0; i--) {
      if (all.get(i) instanceof Day.Monthly(int day) && all.get(i + 1) instanceof Day.Yearly next) {
        int month = day <= next.day() ? next.month() : next.month() == 1 ? 12 : next.month() - 1;
        all.set(i, new Day.Yearly(day, month));
      } else if (all.get(i + 1) instanceof Day.Lunar next && next.month() > 0) {
        lunar(all.get(i), next).ifPresent(shared(all, i));
      }
    }
    return all;
  }
}
