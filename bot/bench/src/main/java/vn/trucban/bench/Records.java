package vn.trucban.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Looks into the database after the bot has stopped. */
final class Records {

  private Records() {}

  /**
   * Fails unless the database holds exactly the acknowledged check-ins, each once, and one answer
   * to each.
   */
  static void refuseUnlessExactly(String databaseUrl, int acknowledged)
      throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(databaseUrl)) {
      expect(connection, acknowledged, "select count(*) from inbound where intent = 'check-in'");
      expect(connection, acknowledged, "select count(*) from check_in where kind = 'IN'");
      expect(
          connection,
          acknowledged,
          "select count(*) from (select distinct person_id, day from check_in where kind = 'IN')");
      expect(connection, acknowledged, "select count(*) from outbox where kind = 'ANSWER'");
    }
  }

  private static void expect(Connection connection, int expected, String count)
      throws IOException, SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(count)) {
      if (!result.next() || result.getInt(1) != expected) {
        throw new IOException(
            "%d were acknowledged, but %s gives %d".formatted(expected, count, result.getInt(1)));
      }
    }
  }
}
