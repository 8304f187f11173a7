package vn.trucban.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.channel.Grant;
import vn.trucban.channel.Secret;

/** All SQL of grants. */
@Repository
class GrantStore {

  private final JdbcClient jdbc;

  GrantStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Grant> find(String name) {
    return jdbc.sql(
            """
            select version, access_token, access_until, refresh_token, refresh_until,
              renewing_since, stopped, origin
            from channel_grant where name = :name
            """)
        .param("name", name)
        .query((row, n) -> grant(row))
        .optional();
  }

  /** Stores the first one; false if there is one already. */
  boolean insert(String name, Grant grant) {
    return bind(
                """
                insert into channel_grant (name, version, access_token, access_until, refresh_token,
                  refresh_until, renewing_since, stopped, origin)
                values (:name, :version + 1, :access, :accessUntil, :refresh, :refreshUntil,
                  :renewingSince, :stopped, :origin)
                on conflict (name) do nothing
                """,
                name,
                grant)
            .update()
        == 1;
  }

  /** Stores the next one; false if the version is another by now. */
  boolean update(String name, Grant grant) {
    return bind(
                """
                update channel_grant set version = version + 1, access_token = :access,
                  access_until = :accessUntil, refresh_token = :refresh,
                  refresh_until = :refreshUntil, renewing_since = :renewingSince,
                  stopped = :stopped, origin = :origin
                where name = :name and version = :version
                """,
                name,
                grant)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec bind(String sql, String name, Grant grant) {
    Secret access = grant.access();
    return jdbc.sql(sql)
        .param("name", name)
        .param("version", grant.version())
        .param("access", access == null ? null : access.reveal(), Types.VARCHAR)
        .param("accessUntil", grant.accessUntil().toEpochMilli())
        .param("refresh", grant.refresh().reveal())
        .param("refreshUntil", grant.refreshUntil().toEpochMilli())
        .param("renewingSince", millis(grant.renewingSince()), Types.BIGINT)
        .param("stopped", grant.stopped(), Types.VARCHAR)
        .param("origin", grant.origin());
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static Grant grant(ResultSet row) throws SQLException {
    String access = row.getString("access_token");
    long since = row.getLong("renewing_since");
    boolean renewing = !row.wasNull();
    return new Grant(
        row.getLong("version"),
        access == null ? null : Secret.of(access),
        Instant.ofEpochMilli(row.getLong("access_until")),
        Secret.of(row.getString("refresh_token")),
        Instant.ofEpochMilli(row.getLong("refresh_until")),
        renewing ? Instant.ofEpochMilli(since) : null,
        row.getString("stopped"),
        row.getString("origin"));
  }
}
