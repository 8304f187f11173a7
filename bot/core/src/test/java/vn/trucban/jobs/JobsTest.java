package vn.trucban.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.core.TestDatabase;
import vn.trucban.store.Database;
import vn.trucban.store.DatabaseProperties;
import vn.trucban.testkit.MutableClock;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JobsTest {

  @AutoClose private final Database database;
  private final MutableClock clock = new MutableClock("2026-11-23T07:10");
  private final List<Instant> runs = new CopyOnWriteArrayList<>();

  JobsTest(TestDatabase kind) {
    database = Database.open(new DatabaseProperties(kind.freshUrl(), null, null, 3));
  }

  @Test
  void aJobRunsByItselfWithTheTimeOfTheClockAndOneThatFailsHarmsNoOther() {
    try (Jobs jobs = jobs()) {
      assertThat(runs).isEmpty();
      jobs.start();
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !runs.isEmpty());
    }
    assertThat(runs).contains(clock.instant());
    int before = runs.size();
    try (Jobs jobs = jobs()) {
      jobs.start();
      // Not due again for a day, also after a restart: what was run is written down.
      Awaitility.await().during(Duration.ofMillis(300)).until(() -> runs.size() == before);
    }
  }

  @Test
  void aWokenJobRunsAgainAtOnceAlsoAfterARunThatFailed() {
    Woken job = new Woken();
    try (Jobs jobs = new Jobs(List.of(job), database, clock)) {
      assertThat(job.bell).as("nobody listens before the start").isNull();
      jobs.start();
      // Its first turn; the next one is a day away.
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> job.runs.get() == 1);
      job.ring();
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> job.runs.get() == 2);
      job.ring();
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> job.runs.get() == 3);
    }
    job.ring();
    assertThat(job.runs).as("after the end").hasValue(3);
  }

  /** Fails when it is woken for the first time. */
  private static final class Woken implements WokenJob {
    private final AtomicInteger runs = new AtomicInteger();
    private volatile @Nullable Runnable bell;

    void ring() {
      Objects.requireNonNull(bell, "the bell").run();
    }

    @Override
    public void takeBell(Runnable its) {
      bell = its;
    }

    @Override
    public String name() {
      return "woken";
    }

    @Override
    public Duration every() {
      return Duration.ofDays(1);
    }

    @Override
    public void run(Instant now) {
      if (runs.incrementAndGet() == 2) {
        throw new IllegalStateException("a programming error");
      }
    }
  }

  private Jobs jobs() {
    return new Jobs(
        List.of(
            new Simple(
                "failing",
                now -> {
                  throw new IllegalStateException("a programming error");
                }),
            new Simple("working", runs::add)),
        database,
        clock);
  }

  private record Simple(String name, java.util.function.Consumer<Instant> work)
      implements RecurringJob {

    @Override
    public Duration every() {
      return Duration.ofDays(1);
    }

    @Override
    public void run(Instant now) {
      work.accept(now);
    }
  }
}
