package vn.trucban.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import vn.trucban.channel.Leases;
import vn.trucban.core.TestDatabase;
import vn.trucban.testkit.MutableClock;

/** SQLite full, locked by another process, or refusing: said, and over when it is over. */
class SqliteTroubleTest {

  private final String url = TestDatabase.SQLITE.freshUrl();

  @AutoClose
  private final Database database = Database.open(new DatabaseProperties(url, null, null, 2));

  @Test
  void aFullDatabaseRefusesWholeAndTakesAgainWhenThereIsRoom() {
    int pages = number("pragma page_count");
    int unused = onWriter("pragma max_page_count = " + pages);
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .write(
                        () -> {
                          insert("small", 1);
                          insert("large", 1_000_000);
                        }))
        .isInstanceOf(RuntimeException.class);
    assertThat(number("select count(*) from setting")).isZero();

    int more = onWriter("pragma max_page_count = " + (pages + 1_000));
    assertThat(more).isGreaterThan(pages);
    database.transactions().write(() -> insert("large", 1_000_000));
    assertThat(number("select count(*) from setting")).isEqualTo(1);
  }

  @Test
  void fullInAPartThatCanBeUndoneIsNeverTakenForAnOrdinaryFault() {
    int unused = onWriter("pragma max_page_count = " + number("pragma page_count"));
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .write(
                        () -> {
                          insert("small", 1);
                          try {
                            database.transactions().undoable(() -> insert("large", 1_000_000));
                          } catch (DataAccessException e) {
                            insert("apology", 1_000_000);
                          }
                        }))
        .isInstanceOf(RuntimeException.class);
    assertThat(number("select count(*) from setting")).isZero();
  }

  @Test
  void aWriteWaitsForAnotherProcessThatWrites() throws SQLException {
    try (Connection other = DriverManager.getConnection(url);
        Statement statement = other.createStatement()) {
      boolean begun = statement.execute("begin immediate");
      assertThat(begun).isFalse();
      CompletableFuture<Integer> write =
          CompletableFuture.supplyAsync(() -> database.transactions().write(() -> insert("a", 1)));
      Awaitility.await()
          .during(Duration.ofMillis(200))
          .until(() -> !write.isDone() && number("select count(*) from setting") == 0);
      boolean ended = statement.execute("commit");
      assertThat(ended).isFalse();
      assertThat(write.join()).isEqualTo(1);
    }
  }

  @Test
  void aLeaseThatCannotBeWrittenIsNotTakenForAnotherNodes() {
    Leases leases =
        new SqlLeases(
            database.jdbc(), database.transactions(), new MutableClock("2026-11-23T07:10"));
    String large = "poll".repeat(10_000);
    int pages = onWriter("pragma max_page_count = " + number("pragma page_count"));
    assertThat(leases.hold(large, Duration.ofMinutes(1))).isEqualTo(Leases.Holder.UNKNOWN);
    int unused = onWriter("pragma max_page_count = " + (pages + 100));
    assertThat(leases.hold(large, Duration.ofMinutes(1))).isEqualTo(Leases.Holder.HELD);
  }

  @Test
  void whoReadsFirstAndWritesLaterStillHoldsTheLockFromTheBeginning() throws SQLException {
    try (Connection other = DriverManager.getConnection(url + "?busy_timeout=0");
        Statement statement = other.createStatement()) {
      database
          .transactions()
          .write(
              () -> {
                assertThat(number("select count(*) from setting")).isZero();
                assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("begin immediate"))
                    .withMessageContaining("SQLITE_BUSY");
                insert("a", 1);
              });
    }
    assertThat(number("select count(*) from setting")).isEqualTo(1);
  }

  @Test
  void faultsHaveTheSameNamesAsOnPostgresql() {
    database.transactions().write(() -> insert("a", 1));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> database.transactions().write(() -> insert("a", 1)));
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () ->
                database
                    .transactions()
                    .write(
                        () ->
                            database
                                .jdbc()
                                .sql("insert into setting (name, value) values ('b', null)")
                                .update()));
    assertThatExceptionOfType(DataAccessResourceFailureException.class)
        .as("a reader's connection is read-only")
        .isThrownBy(() -> insert("c", 1));
  }

  @Test
  void aMachineThatLosesPowerLosesNoCommit() {
    assertThat(onWriter("pragma synchronous")).as("full").isEqualTo(2);
    assertThat(onWriter("pragma foreign_keys")).isEqualTo(1);
  }

  private int insert(String name, int size) {
    return database
        .jdbc()
        .sql("insert into setting (name, value) values (:name, :value)")
        .param("name", name)
        .param("value", "x".repeat(size))
        .update();
  }

  private int onWriter(String pragma) {
    return database
        .transactions()
        .write(() -> database.jdbc().sql(pragma).query(Integer.class).optional().orElse(0));
  }

  private int number(String sql) {
    return database.jdbc().sql(sql).query(Integer.class).single();
  }
}
