package vn.trucban.summary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.trucban.jobs.RecurringJob;
import vn.trucban.store.Transactions;

/**
 * Sends the summary at its times on working days. After an outage only the newest one that is due
 * goes out, and none that is hours old.
 */
@Component
final class SummaryJob implements RecurringJob {

  private static final Duration EVERY = Duration.ofSeconds(20);
  private static final Duration WORTH_SENDING = Duration.ofHours(3);

  private final SummaryProperties properties;
  private final SummaryStore store;
  private final SummaryRound round;
  private final Days days;
  private final Transactions transactions;

  SummaryJob(
      SummaryProperties properties,
      SummaryStore store,
      SummaryRound round,
      Days days,
      Transactions transactions) {
    this.properties = properties;
    this.store = store;
    this.round = round;
    this.days = days;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "summary";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void run(Instant now) {
    LocalDate day = LocalDate.ofInstant(now, days.zone());
    LocalTime time = LocalTime.ofInstant(now, days.zone());
    List<LocalTime> due = properties.times().stream().filter(each -> !each.isAfter(time)).toList();
    if (due.isEmpty() || !days.calendar().isWorkingDay(day)) {
      return;
    }
    LocalTime newest = due.getLast();
    if (!store.done(day).contains(newest)) {
      boolean worthIt = Duration.between(newest, time).compareTo(WORTH_SENDING) <= 0;
      // Counted and drawn before the write opens, so that nobody's check-in waits for a picture.
      List<SummaryRound.Letter> letters = worthIt ? round.letters(day) : List.of();
      transactions.write(() -> take(day, due, letters, now));
    }
  }

  private void take(
      LocalDate day, List<LocalTime> due, List<SummaryRound.Letter> letters, Instant now) {
    for (LocalTime older : due.subList(0, due.size() - 1)) {
      boolean unused = store.take(day, older, "skipped", now);
    }
    String state = letters.isEmpty() ? "skipped" : "sent";
    if (store.take(day, due.getLast(), state, now)) {
      round.put(letters);
    }
  }
}
