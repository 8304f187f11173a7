package vn.trucban.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The open database: pools, migrations done, and the way to write. Thread-safe. */
public final class Database implements AutoCloseable {

  /** How long a writer waits for another process, for instance an import beside the server. */
  private static final int BUSY_TIMEOUT_MILLIS = 5_000;

  /** A group of messages changes more pages than the 2 MB hold that SQLite keeps by itself. */
  private static final int WRITER_CACHE_KIB = 8_192;

  /** 32 MB: a busy page is copied to its place once for many commits, not for every third. */
  private static final int PAGES_BETWEEN_CHECKPOINTS = 8_192;

  private final Dialect dialect;
  private final DataSource dataSource;
  private final DataSource jobs;
  private final Transactions transactions;
  private final List<AutoCloseable> open = new ArrayList<>();

  private Database(DatabaseProperties properties) {
    dialect = Dialect.of(properties.url());
    Pools pools =
        switch (dialect) {
          case SQLITE -> sqlite(properties);
          case POSTGRESQL -> postgresql(properties);
        };
    dataSource = pools.all;
    jobs = pools.jobs;
    transactions = pools.transactions;
  }

  private record Pools(DataSource all, DataSource jobs, Transactions transactions) {}

  private Pools sqlite(DatabaseProperties properties) {
    createFolderOf(properties.url());
    HikariDataSource writing = pool(sqlite(properties.url(), true), 1, "write");
    migrate(writing);
    HikariDataSource reading = pool(sqlite(properties.url(), false), properties.poolSize(), "read");
    HikariDataSource jobs = pool(sqlite(properties.url(), true), 1, "jobs");
    RoutingDataSource routing = new RoutingDataSource(writing, reading);
    GroupCommitTransactions group =
        new GroupCommitTransactions(
            new SpringTransactions(new LockFirstTransactions(routing)), routing::runAsWriter);
    open.add(group);
    return new Pools(routing, jobs, group);
  }

  private Pools postgresql(DatabaseProperties properties) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(properties.url());
    config.setUsername(properties.user());
    if (properties.password() != null) {
      config.setPassword(properties.password().reveal());
    }
    // The detail of a refused statement holds the values, and may reach the log.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    HikariDataSource pool = pool(config, properties.poolSize(), "all");
    migrate(pool);
    return new Pools(pool, pool, new SpringTransactions(new JdbcTransactionManager(pool)));
  }

  /**
   * Opens the database and brings it to this version's form.
   *
   * @throws RuntimeException if it cannot be opened or migrated
   */
  public static Database open(DatabaseProperties properties) {
    return new Database(properties);
  }

  public Dialect dialect() {
    return dialect;
  }

  public Transactions transactions() {
    return transactions;
  }

  /** Reads anywhere; writes only inside {@link Transactions#write}. */
  public JdbcClient jdbc() {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    if (dialect == Dialect.SQLITE) {
      template.setExceptionTranslator(new SqliteFaults());
    }
    return JdbcClient.create(template);
  }

  /** Connections for the job scheduler, which keeps its own short transactions. */
  public DataSource jobs() {
    return jobs;
  }

  private static void createFolderOf(String url) {
    Path file = Path.of(url.substring(Dialect.SQLITE_PREFIX.length())).toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of the database file cannot be made", e);
    }
  }

  private static HikariConfig sqlite(String url, boolean writes) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    // A pool lends a connection to one thread at a time, and the driver locks it besides.
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    config.enforceForeignKeys(true);
    // A savepoint keeps old pages aside: in memory, or it writes a file for every message.
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    if (writes) {
      config.setCacheSize(-WRITER_CACHE_KIB);
      config.setPragma(
          SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(PAGES_BETWEEN_CHECKPOINTS));
    }
    // Rooms ask for ids by "returning"; the driver would run one more query after each insert.
    config.setGetGeneratedKeys(false);
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(new KeptStatements(url, config));
    if (!writes) {
      pool.setConnectionInitSql("pragma query_only = true");
    }
    return pool;
  }

  private HikariDataSource pool(HikariConfig config, int size, String name) {
    config.setPoolName("trucban-" + name);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(BUSY_TIMEOUT_MILLIS);
    HikariDataSource pool = new HikariDataSource(config);
    open.addFirst(pool);
    return pool;
  }

  private void migrate(DataSource target) {
    var unused =
        Flyway.configure()
            .dataSource(target)
            .locations("classpath:db/migration")
            .placeholders(dialect.placeholders())
            .load()
            .migrate();
  }

  @Override
  public void close() {
    for (AutoCloseable each : open.reversed()) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException("the database did not close", e);
      }
    }
  }
}
