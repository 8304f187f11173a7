package vn.trucban.language;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/**
 * "tuần sau em đi Ba Vì thứ 3 và thứ 4": the days of the week belong to the week that is named, and
 * so do those of a month ("tháng sau em nghỉ từ ngày 7 đến ngày 9").
 */
final class WeekOf {

  private static final Set<String> WEEKDAY = Set.of("thu", "chu", "cn");

  /** What may stand beside a day's number. */
  private static final Set<String> BESIDE =
      Set.of(
          "ngay", "va", ",", "tu", "den", "toi", "het", "hom", "tuan", "bat", "dau", "ke", "-",
          "–");

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
      if (week.meaning() instanceof Meaning.Days all
          && all.from().getDayOfMonth() == 1
          && all.to().equals(all.from().with(TemporalAdjusters.lastDayOfMonth()))
          && days.stream().allMatch(day -> day.equals(week) || ofMonth(day))) {
        days.remove(week);
        days.replaceAll(day -> inMonth(day, all.from()));
        return;
      }
      if (week.meaning() instanceof Meaning.Days all
          && all.from().plusDays(5).isBefore(all.to())
          && days.stream().allMatch(day -> day.equals(week) || isWithin(day.meaning(), all))) {
        days.remove(week);
        return;
      }
    }
  }

  /** "tháng sau em nghỉ từ 21/12": what is said more exactly counts. */
  private static boolean isWithin(Meaning meaning, Meaning.Days all) {
    return all(meaning).stream()
        .allMatch(day -> !day.isBefore(all.from()) && !day.isAfter(all.to()));
  }

  private static List<LocalDate> all(Meaning meaning) {
    return meaning instanceof Meaning.SeveralDays several
        ? several.days()
        : meaning instanceof Meaning.Days days ? List.of(days.from(), days.to()) : List.of();
  }

  /** "ngày 7", "từ 7 đến 9": days by their numbers and nothing else. */
  private boolean ofMonth(Found found) {
    boolean number = false;
    for (Token token : scene.tokens().subList(found.first(), found.end())) {
      String word = token.folded();
      number |= word.matches("\\d{1,2}");
      if (!word.matches("\\d{1,2}") && !BESIDE.contains(word)) {
        return false;
      }
    }
    return number;
  }

  private static Found inMonth(Found found, LocalDate first) {
    Meaning meaning =
        switch (found.meaning()) {
          case Meaning.Days d -> {
            LocalDate from = inMonth(d.from(), first);
            long more = ChronoUnit.DAYS.between(d.from(), d.to());
            yield new Meaning.Days(from, from.plusDays(more), d.part());
          }
          case Meaning.SeveralDays d ->
              new Meaning.SeveralDays(
                  d.days().stream().map(day -> inMonth(day, first)).sorted().toList(), d.part());
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

  private static LocalDate inMonth(LocalDate day, LocalDate first) {
    return first.withDayOfMonth(Math.min(day.getDayOfMonth(), first.lengthOfMonth()));
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
