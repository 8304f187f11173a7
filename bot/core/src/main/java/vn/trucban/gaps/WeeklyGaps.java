package vn.trucban.gaps;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.trucban.channel.Outbound;
import vn.trucban.jobs.RecurringJob;
import vn.trucban.outbox.MessageKind;
import vn.trucban.outbox.Outbox;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.Role;
import vn.trucban.store.Transactions;

/**
 * Sends the administrators what was not understood in the week before, on Monday morning; after an
 * outage later that week, but once. Forgets what nobody wrote for three months.
 */
@Component
final class WeeklyGaps implements RecurringJob {

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);
  private static final int MOST_LINES = 20;
  private static final int KEEP_WEEKS = 13;

  private final GapStore store;
  private final GapList list;
  private final Sending sending;
  private final Transactions transactions;
  private final ZoneId zone;

  WeeklyGaps(
      GapStore store, GapList list, Sending sending, Transactions transactions, ZoneId zone) {
    this.store = store;
    this.list = list;
    this.sending = sending;
    this.transactions = transactions;
    this.zone = zone;
  }

  /** To whom and through what. */
  @Component
  record Sending(Directory directory, Outbox outbox) {}

  @Override
  public String name() {
    return "weekly-gaps";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalTime time = LocalTime.ofInstant(now, zone);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    boolean weekend = today.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    if (!weekend && !time.isBefore(MORNING) && time.isBefore(EVENING) && !store.listed(monday)) {
      transactions.write(() -> send(monday, now));
    }
  }

  private void send(LocalDate monday, Instant now) {
    if (!store.take(monday, now)) {
      return;
    }
    store.purge(monday.minusWeeks(KEEP_WEEKS));
    LocalDate lastWeek = monday.minusWeeks(1);
    int all = store.countOfWeek(lastWeek);
    if (all == 0) {
      return;
    }
    List<Gap> shown = store.ofWeek(lastWeek, MOST_LINES);
    for (Person person : sending.directory.everybody()) {
      if (person.role() == Role.ADMINISTRATOR) {
        Outbound notice = new Outbound.Plain(list.text(person.language(), shown, all));
        sending
            .directory
            .chatOf(person.id())
            .ifPresent(chat -> sending.outbox.put(chat, MessageKind.NOTICE, notice));
      }
    }
  }
}
