package vn.trucban.telegram.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import okio.ByteString;
import org.junit.jupiter.api.Test;

final class UpdateQueueTest {

  private final AtomicLong nanoTime = new AtomicLong();
  private final UpdateQueue queue =
      new UpdateQueue(InstantSource.fixed(Instant.EPOCH), 7, nanoTime::get);

  @Test
  void whoAsksForTheSameAgainAtOnceIsGivenOneAtATime() throws Exception {
    add();
    add();
    assertThat(poll(7)).containsExactly(7L, 8L);
    assertThat(poll(7)).containsExactly(7L);
    nanoTime.addAndGet(Duration.ofMillis(500).toNanos());
    assertThat(poll(7)).containsExactly(7L, 8L);
    assertThat(poll(8)).containsExactly(8L);
  }

  private void add() {
    var unused =
        queue.add(
            id -> new PendingUpdate(id, "lane", Instant.EPOCH.plusSeconds(1), ByteString.EMPTY));
  }

  private List<Long> poll(long offset) throws Exception {
    return queue.poll(offset, 100, Duration.ZERO).stream().map(PendingUpdate::id).toList();
  }
}
