package vn.trucban.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.trucban.calendar.WorkCalendar;
import vn.trucban.jobs.RecurringJob;
import vn.trucban.people.Directory;
import vn.trucban.people.UnitTree;
import vn.trucban.store.Transactions;

/**
 * Reminds those who have reported nothing, at set times around the start of their day, on working
 * days. After an outage only the newest step that is due goes out, and none once the run is over.
 */
@Component
final class MorningRun implements RecurringJob {

  private static final Duration EVERY = Duration.ofSeconds(20);

  private final MorningStore store;
  private final MorningRound round;
  private final WorkCalendar calendar;
  private final Transactions transactions;
  private final Settings settings;

  MorningRun(
      MorningStore store,
      MorningRound round,
      WorkCalendar calendar,
      Transactions transactions,
      Settings settings) {
    this.store = store;
    this.round = round;
    this.calendar = calendar;
    this.transactions = transactions;
    this.settings = settings;
  }

  /** What is set up once. */
  @Component
  record Settings(
      AttendanceProperties properties, Directory directory, WorkHours hours, ZoneId zone) {}

  @Override
  public String name() {
    return "morning-run";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void run(Instant now) {
    LocalDateTime local = LocalDateTime.ofInstant(now, settings.zone);
    LocalDate day = local.toLocalDate();
    if (!calendar.isWorkingDay(day)) {
      return;
    }
    UnitTree units = settings.directory.units();
    Set<MorningStore.Step> done = null;
    for (LocalTime start : starts(units)) {
      Duration sinceStart = Duration.between(day.atTime(start), local);
      List<Duration> due = due(sinceStart);
      if (!due.isEmpty()) {
        done = done == null ? store.done(day) : done;
        if (!done.contains(new MorningStore.Step(start, due.getLast()))) {
          transactions.write(() -> take(new Morning(day, start, units), due, now));
        }
      }
    }
  }

  /** The people whose day starts at one time. */
  record Morning(LocalDate day, LocalTime start, UnitTree units) {}

  private void take(Morning morning, List<Duration> due, Instant now) {
    for (Duration older : due.subList(0, due.size() - 1)) {
      boolean unused =
          store.take(morning.day, new MorningStore.Step(morning.start, older), "skipped", now);
    }
    MorningStore.Step step = new MorningStore.Step(morning.start, due.getLast());
    if (store.take(morning.day, step, "sent", now)) {
      round.remindMissing(morning, now);
    }
  }

  private List<Duration> due(Duration sinceStart) {
    if (sinceStart.compareTo(settings.properties.lastReminder()) > 0) {
      return List.of();
    }
    return settings.properties.reminders().stream()
        .filter(offset -> offset.compareTo(sinceStart) <= 0)
        .toList();
  }

  private Set<LocalTime> starts(UnitTree units) {
    Set<LocalTime> starts = new TreeSet<>();
    units.all().forEach(unit -> starts.add(settings.hours.of(units, unit).start()));
    return starts;
  }
}
