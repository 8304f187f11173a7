package vn.trucban.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class JournalTest {

  private final Journal journal = new Journal(3);

  @Test
  void tellsWhatWasMissedInOrder() throws InterruptedException {
    add(2);
    assertThat(journal.after(0, Duration.ZERO))
        .isInstanceOfSatisfying(
            Journal.Missed.Updates.class,
            missed ->
                assertThat(missed.updates())
                    .extracting(Journal.Update::number)
                    .containsExactly(1L, 2L));
    assertThat(journal.after(2, Duration.ofMillis(1)))
        .isInstanceOfSatisfying(
            Journal.Missed.Updates.class, missed -> assertThat(missed.updates()).isEmpty());
  }

  @Test
  void saysSoWhenItHasForgottenOrNeverKnew() throws InterruptedException {
    add(5);
    assertThat(journal.after(1, Duration.ZERO)).isInstanceOf(Journal.Missed.Forgotten.class);
    assertThat(journal.after(2, Duration.ZERO)).isInstanceOf(Journal.Missed.Updates.class);
    assertThat(journal.after(6, Duration.ZERO)).isInstanceOf(Journal.Missed.Forgotten.class);
  }

  @Test
  void whoeverWaitsIsTold() throws Exception {
    try (var threads = Executors.newSingleThreadExecutor()) {
      var waiting =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return journal.after(0, Duration.ofSeconds(20));
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
              },
              threads);
      add(1);
      assertThat(waiting.get(10, TimeUnit.SECONDS)).isInstanceOf(Journal.Missed.Updates.class);
    }
  }

  @Test
  void closingLetsEverybodyGo() throws InterruptedException {
    journal.close();
    assertThat(journal.after(0, Duration.ofSeconds(20))).isInstanceOf(Journal.Missed.Closed.class);
  }

  private void add(int times) {
    for (int i = 0; i < times; i++) {
      journal.add(new Change.OfTheLine(true));
    }
  }
}
