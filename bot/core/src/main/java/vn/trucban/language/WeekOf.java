package vn.trucban.language;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/** "tuần sau em đi Ba Vì thứ 3 và thứ 4": the days of the week belong to the week that is named. */
final class WeekOf {

  private static final Set<String> WEEKDAY = Set.of("thu", "chu", "cn");

  private final Scene scene;

  WeekOf(Scene scene) {
    this.scene = scene;
  }

  /** Moves weekdays into a week that is said as well, and takes that away. */
  void gather(List<Found> days) {
    if (days.size() < 2) {
      return;
    }
    for (Found week : List.copyOf(days)) {
      if (week.meaning() instanceof Meaning.Days all
          && all.to().equals(all.from().plusDays(6))
          && days.stream().allMatch(day -> day.equals(week) || weekday(day))) {
        days.remove(week);
        days.replaceAll(day -> moved(day, all.from()));
        return;
      }
    }
  }

  private boolean weekday(Found found) {
    boolean weekday = false;
    for (Token token : scene.tokens().subList(found.first(), found.end())) {
      String word = token.folded();
      if (word.indexOf('/') >= 0 || word.equals("thang")) {
        return false;
      }
      weekday |= WEEKDAY.contains(word) || word.matches("t[2-7]");
    }
    return weekday;
  }

  private static Found moved(Found found, LocalDate monday) {
    Meaning meaning =
        switch (found.meaning()) {
          case Meaning.Days d ->
              new Meaning.Days(in(monday, d.from()), in(monday, d.to()), d.part());
          case Meaning.SeveralDays d ->
              new Meaning.SeveralDays(
                  d.days().stream().map(day -> in(monday, day)).sorted().toList(), d.part());
          case Meaning.At a -> a;
          case Meaning.PartOfDay p -> p;
          case Meaning.Lasting l -> l;
          case Meaning.Before b -> b;
          case Meaning.Doubtful d -> d;
          case Meaning.Impossible i -> i;
          case Meaning.Now n -> n;
        };
    return new Found(found.first(), found.end(), meaning, found.folded(), found.mended());
  }

  private static LocalDate in(LocalDate monday, LocalDate day) {
    return monday.with(TemporalAdjusters.nextOrSame(day.getDayOfWeek()));
  }
}
