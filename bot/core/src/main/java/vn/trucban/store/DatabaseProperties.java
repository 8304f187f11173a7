package vn.trucban.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.trucban.channel.Secret;

/**
 * Where the records are kept.
 *
 * @param url {@code jdbc:sqlite:…} or {@code jdbc:postgresql://…}
 * @param user the PostgreSQL user
 * @param password the PostgreSQL password
 * @param poolSize connections that read on SQLite, and read or write on PostgreSQL
 */
@ConfigurationProperties("trucban.database")
public record DatabaseProperties(
    @DefaultValue("jdbc:sqlite:data/trucban.db") String url,
    @Nullable String user,
    @Nullable Secret password,
    @DefaultValue("8") int poolSize) {

  public DatabaseProperties {
    if (!url.startsWith(Dialect.SQLITE_PREFIX) && !url.startsWith(Dialect.POSTGRESQL_PREFIX)) {
      throw new IllegalArgumentException(
          "DATABASE_URL must begin with jdbc:sqlite: or jdbc:postgresql:");
    }
    if (poolSize < 1) {
      throw new IllegalArgumentException("the connection pool needs at least one connection");
    }
  }
}
