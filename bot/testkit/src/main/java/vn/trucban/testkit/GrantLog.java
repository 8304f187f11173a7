package vn.trucban.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * When permits were granted, as each taker saw it: not before {@code asked}, not after {@code
 * answered}. Thread-safe.
 */
final class GrantLog {

  private record Grant(long asked, long answered) {}

  private final List<Grant> grants = new CopyOnWriteArrayList<>();

  void granted(long askedNanos, long answeredNanos) {
    grants.add(new Grant(askedNanos, answeredNanos));
  }

  int count() {
    return grants.size();
  }

  /** Fails when more grants than {@code permits} surely fell within one window. */
  void showsNeverMoreThan(int permits, Duration window) {
    List<Grant> byAnswer =
        grants.stream().sorted(Comparator.comparingLong(Grant::answered)).toList();
    for (int last = permits; last < byAnswer.size(); last++) {
      List<Grant> oneTooMany = byAnswer.subList(last - permits, last + 1);
      long firstAsked = oneTooMany.stream().mapToLong(Grant::asked).min().orElseThrow();
      assertThat(byAnswer.get(last).answered() - firstAsked)
          .as("time in which %d permits of %d were granted", permits + 1, permits)
          .isGreaterThanOrEqualTo(window.toNanos());
    }
  }
}
