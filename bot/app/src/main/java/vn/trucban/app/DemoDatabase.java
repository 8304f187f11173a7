package vn.trucban.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;

/** Looks whether a database holds the made-up agency, before anything is started on it. */
final class DemoDatabase {

  /** The file of {@code serve --demo}, where no other is named. */
  static final Path FILE = Path.of("data", "demo.db");

  static final String URL = "jdbc:sqlite:" + FILE;

  private DemoDatabase() {}

  /** The day around which the agency was made; empty for a real agency and for no database. */
  static Optional<LocalDate> madeFor(Settings settings) {
    String url = settings.text(Setting.DATABASE_URL);
    boolean sqlite = url.startsWith("jdbc:sqlite:");
    if (sqlite && !Files.exists(Path.of(url.substring("jdbc:sqlite:".length())))) {
      return Optional.empty();
    }
    try (Connection connection =
            DriverManager.getConnection(
                url,
                settings.get(Setting.DATABASE_USER).orElse(null),
                settings.get(Setting.DATABASE_PASSWORD).orElse(null));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select value from setting where name = 'demo-day'")) {
      return row.next() ? Optional.of(LocalDate.parse(row.getString(1))) : Optional.empty();
    } catch (SQLException e) {
      // No such table yet, or no database: the start says what is wrong, if anything is.
      return Optional.empty();
    }
  }

  /** Removes yesterday's demonstration, whose roster would no longer be around today. */
  static void removeOld(Settings settings, LocalDate today) {
    boolean ours = settings.text(Setting.DATABASE_URL).equals(URL);
    if (ours && madeFor(settings).filter(day -> !day.equals(today)).isPresent()) {
      try {
        for (String ending : new String[] {"", "-wal", "-shm"}) {
          boolean unused = Files.deleteIfExists(Path.of(FILE + ending));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the old demonstration cannot be removed", e);
      }
    }
  }
}
