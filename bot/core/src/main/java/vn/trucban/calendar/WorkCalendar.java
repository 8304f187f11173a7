package vn.trucban.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.calendar.DayKind.Weekend;
import vn.trucban.calendar.DayKind.WorkingDay;

/**
 * The working days of Vietnam: what the law and the lunar calendar give, and the agency's own file
 * on top. Thread-safe.
 */
public final class WorkCalendar {

  private static final String BUILT_IN = "calendar/vietnam.yaml";
  private static final WorkCalendar VIETNAM = new WorkCalendar(builtIn());

  private final YearPlanner planner;
  private final Map<Integer, Map<LocalDate, DayKind>> plans = new ConcurrentHashMap<>();

  /**
   * The built-in calendar with an agency's file on top.
   *
   * @param agencyFile laid out like {@code calendar/vietnam.yaml}; a file that does not exist
   *     changes nothing
   * @throws CalendarFileFault when the file says something that cannot be meant; the message is one
   *     plain sentence with file and line
   */
  public WorkCalendar(Path agencyFile) {
    this(builtIn().with(read(agencyFile)));
  }

  private WorkCalendar(CalendarData data) {
    planner = new YearPlanner(data);
  }

  /** The built-in calendar alone. */
  public static WorkCalendar vietnam() {
    return VIETNAM;
  }

  /** What a date is. Lunar holidays are known from 1814 to 2999; beyond, only the fixed ones. */
  public DayKind of(LocalDate date) {
    DayKind special = plan(date.getYear()).get(date);
    if (special != null) {
      return special;
    }
    return YearPlanner.isRestDay(date) ? new Weekend() : new WorkingDay();
  }

  /** Whether people are expected at work. */
  public boolean isWorkingDay(LocalDate date) {
    return of(date).isWorking();
  }

  /** The first working day after a date, never the date itself. */
  public LocalDate nextWorkingDay(LocalDate date) {
    LocalDate next = date.plusDays(1);
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /**
   * The last working days before a date, oldest first, without the date itself.
   *
   * @param count how many, 0 or more
   */
  public List<LocalDate> previousWorkingDays(LocalDate date, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative");
    }
    Deque<LocalDate> days = new ArrayDeque<>();
    LocalDate day = date;
    while (days.size() < count) {
      day = day.minusDays(1);
      if (isWorkingDay(day)) {
        days.addFirst(day);
      }
    }
    return List.copyOf(days);
  }

  private Map<LocalDate, DayKind> plan(int year) {
    // Years typed by people can be anything; only sensible ones are worth keeping.
    return year < 2000 || year > 2100
        ? planner.plan(year)
        : plans.computeIfAbsent(year, planner::plan);
  }

  private static CalendarData builtIn() {
    try (InputStream bytes = WorkCalendar.class.getClassLoader().getResourceAsStream(BUILT_IN)) {
      if (bytes == null) {
        throw new IllegalStateException("resource " + BUILT_IN + " is missing from the program");
      }
      return CalendarFile.read(BUILT_IN, new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CalendarData read(Path file) {
    if (!Files.exists(file)) {
      return new CalendarData(List.of(), Map.of(), Map.of());
    }
    try (Reader text = Files.newBufferedReader(file)) {
      return CalendarFile.read(file.toString(), text);
    } catch (IOException e) {
      throw new CalendarFileFault(file.toString(), e);
    }
  }
}
