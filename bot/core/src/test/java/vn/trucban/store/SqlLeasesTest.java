package vn.trucban.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.channel.Leases;
import vn.trucban.channel.Leases.Holder;
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
    assertThat(one.hold("poll", MINUTE)).isEqualTo(Holder.HELD);
    assertThat(two.hold("poll", MINUTE)).isEqualTo(Holder.ANOTHER);
    assertThat(two.hold("another", MINUTE)).isEqualTo(Holder.HELD);
    clock.advance(Duration.ofSeconds(59));
    assertThat(one.hold("poll", MINUTE)).isEqualTo(Holder.HELD);
    clock.advance(Duration.ofSeconds(59));
    assertThat(two.hold("poll", MINUTE)).isEqualTo(Holder.ANOTHER);
  }

  @Test
  void itRunsOutByTheClock() {
    assertThat(one.hold("poll", MINUTE)).isEqualTo(Holder.HELD);
    clock.advance(MINUTE);
    assertThat(two.hold("poll", MINUTE)).isEqualTo(Holder.HELD);
    assertThat(one.hold("poll", MINUTE)).isEqualTo(Holder.ANOTHER);
  }

  @Test
  void onlyItsHolderGivesItBack() {
    assertThat(one.hold("poll", MINUTE)).isEqualTo(Holder.HELD);
    two.release("poll");
    assertThat(two.hold("poll", MINUTE)).isEqualTo(Holder.ANOTHER);
    one.release("poll");
    assertThat(two.hold("poll", MINUTE)).isEqualTo(Holder.HELD);
  }

  @Test
  void ofManyWhoAskAtOnceOneGetsIt() {
    AtomicInteger holders = new AtomicInteger();
    Threads.together(
        8,
        n -> {
          if (node().hold("poll", MINUTE) == Holder.HELD) {
            holders.incrementAndGet();
          }
        });
    assertThat(holders).hasValue(1);
  }

  @Test
  void withoutADatabaseNobodyKnowsWhoHoldsAndNobodyStumbles() {
    assertThat(one.hold("poll", MINUTE)).isEqualTo(Holder.HELD);
    database.close();
    assertThat(one.hold("poll", MINUTE)).isEqualTo(Holder.UNKNOWN);
    one.release("poll");
  }

  private Leases node() {
    return new SqlLeases(database.jdbc(), database.transactions(), clock);
  }
}
