package vn.trucban.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.channel.Grant;
import vn.trucban.channel.Grants;
import vn.trucban.testkit.MutableClock;
import vn.trucban.zalo.fake.FakeLimits;
import vn.trucban.zalo.fake.FakeZalo;
import vn.trucban.zalo.fake.Fault;

/** A node that dies at each step of a renewal, and the one that starts after it. */
final class RenewalKilledTest {

  /** Nobody catches it, as nobody catches a SIGKILL. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Dies before or after the n-th write. */
  private record Deadly(Grants grants, int write, boolean before, AtomicInteger writes)
      implements Grants {
    @Override
    public Optional<Grant> read(String name) {
      return grants.read(name);
    }

    @Override
    public boolean replace(String name, Grant next) {
      boolean now = writes.incrementAndGet() == write;
      if (now && before) {
        throw new Killed();
      }
      boolean replaced = grants.replace(name, next);
      if (now) {
        throw new Killed();
      }
      return replaced;
    }
  }

  private final MutableClock clock = new MutableClock("2026-11-23T07:00");
  private final FakeZalo zalo = FakeZalo.start(clock, FakeLimits.GROWTH);
  private final House house = new House(clock);
  private final List<ZaloConnection> dead = new ArrayList<>();
  private final ZaloSettings settings = TestSettings.of(zalo.url(), zalo.refreshToken());

  @AfterEach
  void close() {
    dead.forEach(ZaloConnection::close);
    house.close();
    zalo.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"before the mark", "after the mark", "after the pair is stored"})
  void theGrantSurvives(String where) {
    killedAt(
        switch (where) {
          case "before the mark" -> new Deadly(house.grants, 1, true, new AtomicInteger());
          case "after the mark" -> new Deadly(house.grants, 1, false, new AtomicInteger());
          default -> new Deadly(house.grants, 2, false, new AtomicInteger());
        });
    try (ZaloConnection next = nextNode()) {
      next.keeper().round();
      assertThat(next.isHealthy()).isTrue();
      assertThat(house.alarms.up()).isEmpty();
      assertThat(zalo.doubleSpends()).isZero();
    }
  }

  /** The one gap, and what is said about it. */
  @Test
  void aKillBetweenTheAnswerAndTheCommitIsSeenAndSaid() {
    killedAt(new Deadly(house.grants, 2, true, new AtomicInteger()));
    try (ZaloConnection next = nextNode()) {
      for (int minute = 0; minute < 10; minute++) {
        next.keeper().round();
        clock.advance(Duration.ofMinutes(1));
      }
      assertThat(next.isHealthy()).isFalse();
      assertThat(house.alarms.up()).containsExactly(ZaloAlarms.GRANT_LOST);
      assertThat(house.alarms.sentence(ZaloAlarms.GRANT_LOST))
          .contains("cut off", "lost", "-14020", "consent again", "consent link");
      assertThat(zalo.doubleSpends()).as("one try, no loop").isEqualTo(1);

      assertThat(next.consent().pasted(consented(next))).isEqualTo(Consent.Outcome.STORED);
      assertThat(next.isHealthy()).isTrue();
      assertThat(house.alarms.up()).isEmpty();
    }
  }

  @Test
  void aRenewalThatWasCutOffIsSeenAtTheNextStartAndNotWhenTheTokenIsOld() {
    try (ZaloConnection before = nextNode()) {
      before.keeper().round();
    }
    zalo.person("2222222222").follows();
    zalo.failNext("/v3.0/oa/message/cs", Fault.refuses(-216));
    ZaloConnection node = dying(new Deadly(house.grants, 2, true, new AtomicInteger()));
    assertThatThrownBy(() -> House.send(node, House.person("2222222222"), House.plain("chào")))
        .isInstanceOf(Killed.class);
    clock.advance(TestSettings.TIMING.lease());
    try (ZaloConnection next = nextNode()) {
      next.keeper().round();
      assertThat(house.alarms.up()).containsExactly(ZaloAlarms.GRANT_LOST);
    }
  }

  @Test
  void anAnswerThatWasLostOnTheWireIsTheSameGap() {
    zalo.failNext(TokenEndpoint.PATH, new Fault.HangsUpAfterwards());
    try (ZaloConnection node = nextNode()) {
      node.keeper().round();
      assertThat(house.alarms.up()).isEmpty();
      clock.advance(Duration.ofMinutes(2));
      node.keeper().round();
      assertThat(house.alarms.up()).containsExactly(ZaloAlarms.GRANT_LOST);
    }
  }

  @Test
  void aDatabaseThatIsAwayAfterTheAnswerGetsThePairLater() {
    AtomicInteger writes = new AtomicInteger();
    Grants away =
        new Grants() {
          @Override
          public Optional<Grant> read(String name) {
            return house.grants.read(name);
          }

          @Override
          public boolean replace(String name, Grant next) {
            int write = writes.incrementAndGet();
            if (write >= 2 && write <= 4) {
              throw new Away(new IllegalStateException("disk full"));
            }
            return house.grants.replace(name, next);
          }
        };
    try (ZaloConnection node = node(away)) {
      node.keeper().round();
      assertThat(house.alarms.up()).containsExactly(ZaloAlarms.GRANT_UNSAVED);
      assertThat(node.isHealthy()).as("not used before it is stored").isFalse();
      try (ZaloConnection other = nextNode()) {
        other.keeper().round();
        assertThat(zalo.doubleSpends()).as("the lease is kept").isZero();
      }
      node.keeper().round();
      node.keeper().round();
      assertThat(node.isHealthy()).isFalse();
      node.keeper().round();
      assertThat(node.isHealthy()).isTrue();
      assertThat(house.alarms.up()).isEmpty();
      assertThat(zalo.renewals()).isEqualTo(1);
    }
  }

  @Test
  void whoStopsTheProgramInAnOrderlyWayGivesThePairOneMoreTry() {
    AtomicInteger writes = new AtomicInteger();
    Grants hiccup =
        new Grants() {
          @Override
          public Optional<Grant> read(String name) {
            return house.grants.read(name);
          }

          @Override
          public boolean replace(String name, Grant next) {
            if (writes.incrementAndGet() == 2) {
              throw new Away(new IllegalStateException("database is locked"));
            }
            return house.grants.replace(name, next);
          }
        };
    try (ZaloConnection node = node(hiccup)) {
      node.keeper().round();
      assertThat(node.isHealthy()).isFalse();
    }
    try (ZaloConnection next = nextNode()) {
      assertThat(next.isHealthy()).isTrue();
    }
    assertThat(zalo.renewals()).isEqualTo(1);
  }

  private void killedAt(Grants deadly) {
    ZaloConnection node = dying(deadly);
    assertThatThrownBy(() -> node.keeper().round()).isInstanceOf(Killed.class);
    // Nobody gave the lease back.
    clock.advance(TestSettings.TIMING.lease());
  }

  /** A node that is killed closes nothing; what it holds is given up after the test. */
  private ZaloConnection dying(Grants deadly) {
    ZaloConnection node = node(deadly);
    dead.add(node);
    return node;
  }

  private ZaloConnection nextNode() {
    return node(house.grants);
  }

  private ZaloConnection node(Grants grants) {
    return new ZaloConnection(
        settings,
        new ZaloConnection.House(
            house.sink, house.ephemeral, house.leases.node(), grants, house.alarms),
        clock,
        TestSettings.TIMING);
  }

  private String consented(ZaloConnection node) {
    return zalo.consent(node.consent().link().orElseThrow()).toString();
  }
}
