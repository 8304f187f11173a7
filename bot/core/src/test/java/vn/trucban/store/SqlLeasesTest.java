package vn.trucban.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.channel.Leases;
import vn.trucban.core.TestDatabase;
import vn.trucban.testkit.MutableClock;
import vn.trucban.testkit.Threads;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlLeasesTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @AutoClose private final Database database;
  private final MutableClock clock = new MutableClock("2026-11-23T07:10");
  private final Leases one;
  private final Leases two;

  SqlLeasesTest(TestDatabase kind) {
    database = Database.open(new DatabaseProperties(kind.freshUrl(), null, null, 3));
    one = node();
    two = node();
  }

  @Test
  void oneNodeHoldsItAndRenewsIt() {
    assertThat(one.hold("poll", MINUTE)).isTrue();
    assertThat(two.hold("poll", MINUTE)).isFalse();
    assertThat(two.hold("another", MINUTE)).isTrue();
    clock.advance(Duration.ofSeconds(59));
    assertThat(one.hold("poll", MINUTE)).isTrue();
    clock.advance(Duration.ofSeconds(59));
    assertThat(two.hold("poll", MINUTE)).isFalse();
  }

  @Test
  void itRunsOutByTheClock() {
    assertThat(one.hold("poll", MINUTE)).isTrue();
    clock.advance(MINUTE);
    assertThat(two.hold("poll", MINUTE)).isTrue();
    assertThat(one.hold("poll", MINUTE)).isFalse();
  }

  @Test
  void onlyItsHolderGivesItBack() {
    assertThat(one.hold("poll", MINUTE)).isTrue();
    two.release("poll");
    assertThat(two.hold("poll", MINUTE)).isFalse();
    one.release("poll");
    assertThat(two.hold("poll", MINUTE)).isTrue();
  }

  @Test
  void ofManyWhoAskAtOnceOneGetsIt() {
    AtomicInteger holders = new AtomicInteger();
    Threads.together(
        8,
        n -> {
          if (node().hold("poll", MINUTE)) {
            holders.incrementAndGet();
          }
        });
    assertThat(holders).hasValue(1);
  }

  @Test
  void withoutADatabaseNobodyHoldsAndNobodyStumbles() {
    assertThat(one.hold("poll", MINUTE)).isTrue();
    database.close();
    assertThat(one.hold("poll", MINUTE)).isFalse();
    one.release("poll");
  }

  private Leases node() {
    return new SqlLeases(database.jdbc(), database.transactions(), clock);
  }
}
