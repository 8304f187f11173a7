package vn.trucban.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class GroupCommitTransactionsTest {

  private final Recorded commits = new Recorded();

  @AutoClose
  private final GroupCommitTransactions group = new GroupCommitTransactions(commits, Runnable::run);

  @AutoClose private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  @Test
  void whatWaitsTogetherIsCommittedTogether() throws Exception {
    List<Future<String>> results = inLineBehindAnother("a", "b", "c");
    for (Future<String> result : results) {
      assertThat(result.get()).isIn("a", "b", "c");
    }
    assertThat(commits.sizes).containsExactly(1, 3);
  }

  @Test
  void oneThatFailsHearsItAloneAndTheOthersAreCommitted() throws Exception {
    List<Future<String>> results = inLineBehindAnother("a", "fails", "c");
    assertThat(results.get(0).get()).isEqualTo("a");
    assertThat(results.get(2).get()).isEqualTo("c");
    assertThat(failure(results.get(1))).hasMessage("fails");
    assertThat(commits.sizes)
        .as("the group is undone, and the others go together")
        .containsExactly(1, 2);
  }

  @Test
  void anErrorOfOneIsHeardByThatOneAlone() throws Exception {
    List<Future<String>> results = inLineBehindAnother("a", "errs", "c");
    assertThat(results.get(0).get()).isEqualTo("a");
    assertThat(results.get(2).get()).isEqualTo("c");
    assertThat(failure(results.get(1))).isInstanceOf(AssertionError.class).hasMessage("errs");
  }

  @Test
  void whosePartFailsIsDoneAgainAlone() throws Exception {
    assertThat(sizesWith("recovers")).containsExactly(1, 2, 1);
    assertThat(sizesWith("hushes")).as("nobody knows who it was").containsExactly(1, 1, 1, 1);
  }

  private List<Integer> sizesWith(String way) throws Exception {
    commits.sizes.clear();
    List<Future<String>> results = inLineBehindAnother("a", way, "c");
    assertThat(results.get(0).get()).isEqualTo("a");
    assertThat(results.get(1).get()).isEqualTo("recovered");
    assertThat(results.get(2).get()).isEqualTo("c");
    return List.copyOf(commits.sizes);
  }

  @Test
  void aCommitThatFailsFailsForAllInIt() throws Exception {
    commits.fault = new IllegalStateException("the disk is full");
    List<Future<String>> results = inLineBehindAnother("a", "b");
    for (Future<String> result : results) {
      assertThat(failure(result)).hasMessage("the disk is full");
    }
    commits.fault = null;
    assertThat(group.write(() -> "again")).isEqualTo("again");
  }

  @Test
  void whoComesAfterTheCloseIsTurnedAway() {
    group.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> group.write(() -> "late"))
        .withMessage("the store is closed");
  }

  /** Holds the writer with one piece of work, so that the others meet in the line. */
  private List<Future<String>> inLineBehindAnother(String... names) {
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Void> begun = new CompletableFuture<>();
    RuntimeException later = commits.fault;
    commits.fault = null;
    var unused =
        callers.submit(
            () ->
                group.write(
                    () -> {
                      commits.inThis++;
                      begun.complete(null);
                      Awaitility.await().until(() -> go.getCount() == 0);
                      return "first";
                    }));
    begun.join();
    commits.fault = later;
    List<Future<String>> results = new CopyOnWriteArrayList<>();
    for (String name : names) {
      results.add(callers.submit(() -> group.write(() -> done(name))));
      int waiting = results.size();
      Awaitility.await().until(() -> group.waiting() == waiting);
    }
    go.countDown();
    return results;
  }

  private String done(String name) {
    commits.inThis++;
    if (name.equals("fails")) {
      throw new IllegalArgumentException(name);
    }
    if (name.equals("errs")) {
      throw new AssertionError(name);
    }
    if (name.equals("recovers")) {
      try {
        return group.undoable(GroupCommitTransactionsTest::failingPart);
      } catch (IllegalArgumentException e) {
        return "recovered";
      }
    }
    if (name.equals("hushes")) {
      try {
        return group.undoable(GroupCommitTransactionsTest::failingPart);
      } catch (RuntimeException e) {
        return "recovered";
      }
    }
    return name;
  }

  private static String failingPart() {
    throw new IllegalArgumentException("a part");
  }

  private static Throwable failure(Future<String> result) throws InterruptedException {
    try {
      throw new AssertionError("no failure but " + result.get());
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    }
  }

  /** Counts what is committed together; its commit can fail. */
  private static final class Recorded implements Transactions {

    final List<Integer> sizes = new CopyOnWriteArrayList<>();
    volatile @Nullable RuntimeException fault;
    private int inThis;

    @Override
    public <T> T write(Supplier<T> work) {
      inThis = 0;
      T result = work.get();
      RuntimeException now = fault;
      if (now != null && inThis > 1) {
        throw now;
      }
      sizes.add(inThis);
      return result;
    }

    @Override
    public <T> T undoable(Supplier<T> work) {
      return work.get();
    }

    @Override
    public void afterCommit(Runnable action) {
      throw new UnsupportedOperationException();
    }
  }
}
