package vn.trucban.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a day or a week in folded text. Looks forward: a bare weekday is the next one to come. */
final class DateWords {

  /** A span of days, ends included, and the text without the words that named it. */
  record Found(LocalDate from, LocalDate to, String rest) {}

  private record Span(LocalDate from, LocalDate to) {
    static Span day(LocalDate day) {
      return new Span(day, day);
    }
  }

  private record Rule(Pattern words, BiFunction<MatchResult, LocalDate, Optional<Span>> meaning) {}

  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.ofEntries(
          Map.entry("2", DayOfWeek.MONDAY),
          Map.entry("hai", DayOfWeek.MONDAY),
          Map.entry("3", DayOfWeek.TUESDAY),
          Map.entry("ba", DayOfWeek.TUESDAY),
          Map.entry("4", DayOfWeek.WEDNESDAY),
          Map.entry("tu", DayOfWeek.WEDNESDAY),
          Map.entry("5", DayOfWeek.THURSDAY),
          Map.entry("nam", DayOfWeek.THURSDAY),
          Map.entry("6", DayOfWeek.FRIDAY),
          Map.entry("sau", DayOfWeek.FRIDAY),
          Map.entry("7", DayOfWeek.SATURDAY),
          Map.entry("bay", DayOfWeek.SATURDAY));

  private static final String WEEKDAY =
      "(?:thu (2|3|4|5|6|7|hai|ba|tu|nam|sau|bay)|t([2-7])|(?:chu nhat|cn))";

  private static final List<Rule> RULES =
      List.of(
          rule("(?:ngay )?(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?", DateWords::written),
          rule(WEEKDAY + " tuan (?:sau|toi)", (m, now) -> inWeek(m, now.plusWeeks(1))),
          rule(WEEKDAY + " tuan nay", DateWords::inWeek),
          rule(WEEKDAY + " tuan truoc", (m, now) -> inWeek(m, now.minusWeeks(1))),
          rule(
              WEEKDAY,
              (m, now) ->
                  Optional.of(Span.day(now.with(TemporalAdjusters.nextOrSame(weekday(m)))))),
          rule("(?:ca )?tuan (?:sau|toi)", (m, now) -> week(now.plusWeeks(1))),
          rule("(?:ca )?tuan nay", (m, now) -> week(now)),
          rule("tuan truoc", (m, now) -> week(now.minusWeeks(1))),
          rule("hom qua|hqua", (m, now) -> Optional.of(Span.day(now.minusDays(1)))),
          // Alone among other words "mot" is the number one, as in "một cửa".
          rule(
              "ngay (?:mot|kia)|^(?:mot|kia)|(?:mot|kia)$",
              (m, now) -> Optional.of(Span.day(now.plusDays(2)))),
          // After a word that people are called by, it is the name Mai.
          rule(
              "(?<!(?:anh|chi|co|chu|ba|ong|bac|dong chi|d c|dc) )(?:ngay )?mai",
              (m, now) -> Optional.of(Span.day(now.plusDays(1)))),
          rule("hom nay|bua nay|hnay|hn|nay|today", (m, now) -> Optional.of(Span.day(now))),
          rule("tomorrow", (m, now) -> Optional.of(Span.day(now.plusDays(1)))),
          rule("this week", (m, now) -> week(now)));

  private DateWords() {}

  static Optional<Found> find(String folded, LocalDate today) {
    for (Rule rule : RULES) {
      Matcher words = rule.words.matcher(folded);
      if (words.find()) {
        Optional<Span> span = rule.meaning.apply(words.toMatchResult(), today);
        if (span.isPresent()) {
          String rest = folded.substring(0, words.start()) + folded.substring(words.end());
          return Optional.of(
              new Found(span.get().from, span.get().to, rest.replaceAll("\\s+", " ").strip()));
        }
      }
    }
    return Optional.empty();
  }

  private static Rule rule(
      String words, BiFunction<MatchResult, LocalDate, Optional<Span>> meaning) {
    return new Rule(
        Pattern.compile("(?<![\\p{L}\\p{N}/])(?:" + words + ")(?![\\p{L}\\p{N}/])"), meaning);
  }

  private static DayOfWeek weekday(MatchResult words) {
    String named = words.group(1) != null ? words.group(1) : words.group(2);
    return named == null ? DayOfWeek.SUNDAY : WEEKDAYS.getOrDefault(named, DayOfWeek.SUNDAY);
  }

  private static Optional<Span> inWeek(MatchResult words, LocalDate dayOfWeek) {
    LocalDate monday = monday(dayOfWeek);
    return Optional.of(Span.day(monday.with(TemporalAdjusters.nextOrSame(weekday(words)))));
  }

  private static Optional<Span> week(LocalDate day) {
    return Optional.of(new Span(monday(day), monday(day).plusDays(6)));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Optional<Span> written(MatchResult words, LocalDate today) {
    try {
      int day = Integer.parseInt(words.group(1));
      int month = Integer.parseInt(words.group(2));
      if (words.group(3) != null) {
        return Optional.of(Span.day(LocalDate.of(Integer.parseInt(words.group(3)), month, day)));
      }
      LocalDate date = LocalDate.of(today.getYear(), month, day);
      return Optional.of(Span.day(date.isBefore(today.minusMonths(6)) ? date.plusYears(1) : date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
