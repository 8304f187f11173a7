package vn.trucban.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OnceTest {

  private final Once once = new Once();
  private final AtomicInteger performed = new AtomicInteger();

  private Outcome ask(@Nullable String key) {
    return once.perform(
        key,
        () -> {
          performed.incrementAndGet();
          return Outcome.STORED;
        });
  }

  @Test
  void aRepeatedRequestGetsTheFirstOutcome() {
    assertThat(ask("a")).isEqualTo(Outcome.STORED);
    assertThat(once.perform("a", () -> Outcome.DUPLICATE)).isEqualTo(Outcome.STORED);
    assertThat(ask("b")).isEqualTo(Outcome.STORED);
    assertThat(performed).hasValue(2);
  }

  @Test
  void aRepeatedRequestWaitsForTheFirstOne() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Outcome> first =
          threads.submit(
              () ->
                  once.perform(
                      "a",
                      () -> {
                        begun.countDown();
                        await(letGo);
                        return Outcome.NOT_STORED;
                      }));
      begun.await();
      Future<Outcome> second = threads.submit(() -> ask("a"));
      letGo.countDown();
      assertThat(first.get()).isEqualTo(Outcome.NOT_STORED);
      assertThat(second.get()).isEqualTo(Outcome.NOT_STORED);
    }
    assertThat(performed).hasValue(0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatFailedMayBeTriedAgain() {
    assertThatThrownBy(
            () ->
                once.perform(
                    "a",
                    () -> {
                      throw new IllegalStateException("no disk");
                    }))
        .hasMessage("no disk");
    assertThat(ask("a")).isEqualTo(Outcome.STORED);
  }

  @Test
  void withoutAUsableKeyEveryRequestIsItsOwn() {
    for (int time = 0; time < 2; time++) {
      ask(null);
      ask(" ");
      ask("x".repeat(Once.LONGEST_KEY + 1));
    }
    assertThat(performed).hasValue(6);
  }

  @Test
  void theOldestKeysAreForgotten() {
    for (int key = 0; key <= Once.REMEMBERED; key++) {
      ask("key-" + key);
    }
    int before = performed.get();
    ask("key-" + Once.REMEMBERED);
    assertThat(performed).hasValue(before);
    ask("key-0");
    assertThat(performed).hasValue(before + 1);
  }
}
