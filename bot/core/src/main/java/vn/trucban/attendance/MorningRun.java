package vn.trucban.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

  private static final int AT_ONCE = 100;

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
        MorningStore.Step step = new MorningStore.Step(start, due.getLast());
        if (!done.contains(step)) {
          remind(new Morning(day, start, units), due, step, now);
        }
      }
    }
  }

  /** The people whose day starts at one time. */
  record Morning(LocalDate day, LocalTime start, UnitTree units) {}

  /** In many short writes, so that nobody's check-in waits for a large agency's reminders. */
  private void remind(Morning morning, List<Duration> due, MorningStore.Step step, Instant now) {
    transactions.write(
        () -> {
          due.subList(0, due.size() - 1)
              .forEach(
                  older ->
                      store.skip(morning.day, new MorningStore.Step(morning.start, older), now));
          store.open(morning.day, step, now);
        });
    List<MorningRound.Candidate> candidates = round.candidates(morning);
    boolean more = true;
    while (more) {
      more = transactions.write(() -> remindSome(morning, step, candidates, now));
    }
  }

  private boolean remindSome(
      Morning morning,
      MorningStore.Step step,
      List<MorningRound.Candidate> candidates,
      Instant now) {
    Optional<Long> position = store.position(morning.day, step);
    if (position.isEmpty()) {
      return false;
    }
    List<MorningRound.Candidate> next =
        candidates.stream().filter(each -> each.id() > position.get()).limit(AT_ONCE).toList();
    if (next.isEmpty()) {
      store.finish(morning.day, step);
      return false;
    }
    if (store.advance(morning.day, step, position.get(), next.getLast().id())) {
      round.remind(morning, next, now);
    }
    return true;
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
