package vn.trucban.attendance;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.trucban.jobs.RecurringJob;
import vn.trucban.store.Transactions;

/** Deletes pins that are older than they may be kept. */
@Component
final class ForgetLocations implements RecurringJob {

  private final AttendanceStore store;
  private final AttendanceProperties properties;
  private final Transactions transactions;

  ForgetLocations(
      AttendanceStore store, AttendanceProperties properties, Transactions transactions) {
    this.store = store;
    this.properties = properties;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "forget-locations";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run(Instant now) {
    Instant before = now.minus(properties.keepLocations());
    if (store.hasLocationsBefore(before)) {
      transactions.write(() -> store.deleteLocationsBefore(before));
    }
  }
}
