package vn.trucban.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Gives the writer thread the one connection that can write and everybody else a connection that
 * cannot, so that a write outside {@link Transactions} is refused by the database itself.
 */
final class RoutingDataSource extends AbstractDataSource {

  private final DataSource writing;
  private final DataSource reading;
  private final ThreadLocal<Boolean> writes = ThreadLocal.withInitial(() -> false);

  RoutingDataSource(DataSource writing, DataSource reading) {
    this.writing = writing;
    this.reading = reading;
  }

  void runAsWriter(Runnable body) {
    writes.set(true);
    body.run();
  }

  @Override
  public Connection getConnection() throws SQLException {
    return (writes.get() ? writing : reading).getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new UnsupportedOperationException("the pool knows user and password");
  }
}
