package vn.trucban.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.SequencedMap;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * Connections to SQLite that keep their prepared statements. The driver itself compiles the text
 * anew at every call, which is most of the work of a small statement.
 */
final class KeptStatements extends AbstractDataSource {

  /** More than the rooms have; only lists of parameters of many lengths reach it. */
  private static final int MOST = 256;

  private final String url;
  private final Properties properties;

  KeptStatements(String url, SQLiteConfig config) {
    this.url = url;
    this.properties = config.toProperties();
  }

  @Override
  public Connection getConnection() throws SQLException {
    return new KeepingConnection(url, properties);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new UnsupportedOperationException("SQLite knows no users");
  }

  /** A connection with the statements that are not in use now, the longest unused first. */
  private static final class KeepingConnection extends JDBC4Connection {

    private final SequencedMap<String, KeptStatement> idle = new LinkedHashMap<>();
    private boolean closing;

    KeepingConnection(String url, Properties properties) throws SQLException {
      super(url, url.substring(Dialect.SQLITE_PREFIX.length()), properties);
    }

    @Override
    public PreparedStatement prepareStatement(
        String sql, int type, int concurrency, int holdability) throws SQLException {
      KeptStatement kept = idle.remove(sql);
      if (kept != null) {
        return kept;
      }
      checkOpen();
      checkCursor(type, concurrency, holdability);
      return new KeptStatement(this, sql);
    }

    /** Whether the statement is kept; otherwise it must be closed for good. */
    boolean keep(String sql, KeptStatement statement) throws SQLException {
      if (closing || idle.containsKey(sql)) {
        return false;
      }
      idle.put(sql, statement);
      if (idle.size() > MOST) {
        idle.pollFirstEntry().getValue().closeForGood();
      }
      return true;
    }

    @Override
    public void close() throws SQLException {
      closing = true;
      for (KeptStatement each : idle.values()) {
        each.closeForGood();
      }
      idle.clear();
      super.close();
    }
  }

  /** A statement whose closing only puts it back. */
  private static final class KeptStatement extends JDBC4PreparedStatement {

    private final KeepingConnection owner;
    private final String text;

    KeptStatement(KeepingConnection owner, String text) throws SQLException {
      super(owner, text);
      this.owner = owner;
      this.text = text;
    }

    @Override
    public void close() throws SQLException {
      if (isClosed()) {
        return;
      }
      rs.close();
      clearParameters();
      if (!owner.keep(text, this)) {
        closeForGood();
      }
    }

    void closeForGood() throws SQLException {
      super.close();
    }
  }
}
