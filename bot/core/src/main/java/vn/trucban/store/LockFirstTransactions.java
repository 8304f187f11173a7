package vn.trucban.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Takes SQLite's write lock as the first thing in each transaction, and waits for it there: one
 * that reads first and writes later would fail instead of waiting when another process wrote in
 * between.
 *
 * <p>The driver's own {@code transaction_mode=IMMEDIATE} is no way to do it. It takes the lock in
 * {@code setAutoCommit} and again after each commit, and when that fails it believes itself in a
 * transaction that does not exist: from then on every statement of the connection is committed by
 * itself, and every commit fails.
 */
final class LockFirstTransactions extends JdbcTransactionManager {

  private static final long serialVersionUID = 1;

  LockFirstTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    try (Statement statement = connection.createStatement()) {
      // Changes nothing, but asks for the lock as every change does.
      int unused = statement.executeUpdate("update setting set value = value where 1 = 0");
    }
  }
}
