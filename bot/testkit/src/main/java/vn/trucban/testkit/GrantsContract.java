package vn.trucban.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.Grant;
import vn.trucban.channel.Grants;
import vn.trucban.channel.Secret;

/** What every keeper of rotating tokens must do. */
public abstract class GrantsContract {

  private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

  /** The grants under test, empty at the start. */
  protected abstract Grants grants();

  /** Takes away what they are kept in. */
  protected abstract void takeAway();

  @Test
  void nothingIsThereAtFirst() {
    assertThat(grants().read("a")).isEmpty();
    assertThat(grants().replace("a", grant(3, "r"))).isFalse();
    assertThat(grants().read("a")).isEmpty();
  }

  @Test
  void aGrantComesBackAsItWasStored() {
    Grant whole =
        new Grant(
            0,
            Secret.of("access"),
            NOON.plusSeconds(1),
            Secret.of("refresh"),
            NOON.plusSeconds(2),
            NOON.plusSeconds(3),
            "-14019",
            "settings");
    assertThat(grants().replace("a", whole)).isTrue();
    same(grants().read("a").orElseThrow(), whole.withVersion(1));

    Grant bare = grant(1, "next");
    assertThat(grants().replace("a", bare)).isTrue();
    same(grants().read("a").orElseThrow(), bare.withVersion(2));
    assertThat(grants().read("b")).isEmpty();
  }

  @Test
  void onlyTheExpectedVersionIsReplaced() {
    assertThat(grants().replace("a", grant(0, "one"))).isTrue();
    assertThat(grants().replace("a", grant(0, "two"))).isFalse();
    assertThat(grants().replace("a", grant(2, "two"))).isFalse();
    assertThat(grants().replace("a", grant(1, "two"))).isTrue();
    assertThat(grants().replace("a", grant(1, "three"))).isFalse();
    assertThat(grants().read("a").orElseThrow().refresh().reveal()).isEqualTo("two");
  }

  @Test
  void ofManyWhoReplaceAtOnceOneDoes() {
    assertThat(grants().replace("a", grant(0, "one"))).isTrue();
    AtomicInteger done = new AtomicInteger();
    Threads.together(
        8,
        n -> {
          if (grants().replace("a", grant(1, "of " + n))) {
            done.incrementAndGet();
          }
        });
    assertThat(done).hasValue(1);
  }

  @Test
  void whatIsAwayIsSaidToBe() {
    assertThat(grants().replace("a", grant(0, "one"))).isTrue();
    takeAway();
    assertThatThrownBy(() -> grants().read("a")).isInstanceOf(Grants.Away.class);
    assertThatThrownBy(() -> grants().replace("a", grant(1, "two")))
        .isInstanceOf(Grants.Away.class)
        .hasMessageNotContaining("two");
  }

  private static Grant grant(long version, String refresh) {
    return new Grant(version, null, NOON, Secret.of(refresh), NOON, null, null, "");
  }

  private static void same(Grant one, Grant other) {
    assertThat(one)
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> a.reveal().equals(b.reveal()), Secret.class)
        .isEqualTo(other);
  }
}
