package vn.trucban.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Gives SQLite's faults the names that PostgreSQL's have in Spring, which knows no SQLite; nobody
 * outside this room then asks which database it is. See <a
 * href="https://www.sqlite.org/rescode.html">the result codes</a>.
 */
final class SqliteFaults implements SQLExceptionTranslator {

  private static final int PRIMARY_CODE = 0xff;

  @Override
  public DataAccessException translate(String task, @Nullable String sql, SQLException fault) {
    if (!(fault instanceof SQLiteException sqlite)) {
      return new UncategorizedSQLException(task, sql, fault);
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
        || code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE) {
      return new DuplicateKeyException(task, fault);
    }
    int primary = code.code & PRIMARY_CODE;
    if (primary == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
      return new DataIntegrityViolationException(task, fault);
    }
    if (primary == SQLiteErrorCode.SQLITE_BUSY.code
        || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return new CannotAcquireLockException(task, fault);
    }
    if (primary == SQLiteErrorCode.SQLITE_FULL.code
        || primary == SQLiteErrorCode.SQLITE_IOERR.code
        || primary == SQLiteErrorCode.SQLITE_READONLY.code
        || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
      return new DataAccessResourceFailureException(task, fault);
    }
    return new UncategorizedSQLException(task, sql, fault);
  }
}
