package vn.trucban.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.core.TestDatabase;
import vn.trucban.testkit.LogCapture;
import vn.trucban.testkit.Threads;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TransactionsTest {

  private final TestDatabase kind;
  @AutoClose private final Database database;
  private final Transactions transactions;
  private final JdbcClient jdbc;

  TransactionsTest(TestDatabase kind) {
    this.kind = kind;
    database = Database.open(new DatabaseProperties(kind.freshUrl(), null, null, 3));
    transactions = database.transactions();
    jdbc = database.jdbc();
  }

  @Test
  void aWriteIsThereWhenItReturns() {
    assertThat(transactions.write(() -> insert("a"))).isEqualTo(1);
    assertThat(names()).containsExactly("a");
  }

  @Test
  void aWriteThatThrowsLeavesNothingAndThrowsTheSame() {
    IllegalStateException fault = new IllegalStateException("undo");
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      insert("a");
                      throw fault;
                    }))
        .isSameAs(fault);
    assertThat(names()).isEmpty();
  }

  @Test
  void aPartIsUndoneAloneAndTheWriteGoesOn() {
    transactions.write(
        () -> {
          insert("before");
          assertThatIllegalStateException()
              .isThrownBy(
                  () ->
                      transactions.undoable(
                          () -> {
                            insert("undone");
                            throw new IllegalStateException("undo");
                          }));
          insert("after");
        });
    assertThat(names()).containsExactly("after", "before");
  }

  @Test
  void aPartThatTheDatabaseRefusedIsUndoneAloneToo() {
    transactions.write(
        () -> {
          insert("a");
          assertThatExceptionOfType(DataIntegrityViolationException.class)
              .isThrownBy(() -> transactions.undoable(() -> insert("b") + insert("a")));
          insert("c");
        });
    assertThat(names()).containsExactly("a", "c");
  }

  @Test
  void aPartNeedsAWriteAroundIt() {
    assertThatIllegalStateException().isThrownBy(() -> transactions.undoable(() -> 1));
  }

  @Test
  void aWriteInsideAWriteJoinsIt() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions.write(
                    () -> {
                      transactions.write(() -> insert("inner"));
                      throw new IllegalStateException("undo both");
                    }));
    assertThat(names()).isEmpty();
  }

  @Test
  void afterCommitRunsOnceAndOnlyAfterTheCommit() {
    List<List<String>> seen = new ArrayList<>();
    Runnable look = () -> seen.add(names());
    transactions.write(
        () -> {
          transactions.afterCommit(look);
          insert("a");
          transactions.afterCommit(look);
          assertThat(seen).isEmpty();
        });
    assertThat(seen).containsExactly(List.of("a"));
  }

  @Test
  void aNudgeThatFailsDoesNotUnsayTheCommit() {
    try (LogCapture log = new LogCapture("vn.trucban.store")) {
      transactions.write(
          () -> {
            insert("a");
            transactions.afterCommit(
                () -> {
                  throw new IllegalStateException("nobody listens");
                });
          });
      assertThat(log.lines()).filteredOn(line -> line.startsWith("WARN")).hasSize(1);
    }
    assertThat(names()).containsExactly("a");
  }

  @Test
  void aNudgeOutsideAWriteIsAnError() {
    assertThatIllegalStateException().isThrownBy(() -> transactions.afterCommit(() -> {}));
  }

  @Test
  void manyWritersAtOnceEachHearTheirOwnOutcome() {
    Threads.together(
        16,
        thread ->
            IntStream.range(0, 10)
                .forEach(
                    n -> {
                      String name = "t" + thread + "/" + n;
                      if (n % 3 == 0) {
                        assertThatIllegalStateException()
                            .isThrownBy(
                                () ->
                                    transactions.write(
                                        () -> {
                                          insert(name);
                                          throw new IllegalStateException(name);
                                        }))
                            .withMessage(name);
                      } else {
                        assertThat(transactions.write(() -> insert(name))).isEqualTo(1);
                      }
                    }));
    assertThat(names()).hasSize(16 * 6).noneMatch(name -> name.matches("t\\d+/[0369]"));
  }

  @Test
  void sqliteRefusesToWriteOutsideAWrite() {
    Assumptions.assumeTrue(kind == TestDatabase.SQLITE, "PostgreSQL has one pool for all");
    assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert("a"));
    assertThat(names()).isEmpty();
  }

  @Test
  void aClosedStoreRefusesInsteadOfWaitingForEver() {
    database.close();
    assertThatThrownBy(() -> transactions.write(() -> insert("a")))
        .isInstanceOf(RuntimeException.class);
  }

  private int insert(String name) {
    return jdbc.sql("insert into setting (name, value) values (:name, '')")
        .param("name", name)
        .update();
  }

  private List<String> names() {
    return jdbc.sql("select name from setting order by name").query(String.class).list();
  }
}
