package vn.trucban.app;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.Connection;
import vn.trucban.channel.Leases;
import vn.trucban.summary.ChartFonts;

/**
 * Healthy: the database answers and can be written (a full disk can only be read), no alarm is up,
 * and every channel was heard of lately. Without fonts the bot does all of its work but the
 * pictures, so that is told and nothing is down.
 */
final class BotHealth implements HealthIndicator {

  /** Written at each look; another node's, which is as good, is not in the way for long. */
  private static final Duration NOTE = Duration.ofSeconds(1);

  private final AlarmBoard alarms;
  private final JdbcClient jdbc;
  private final Leases leases;
  private final List<Connection> connections;
  private final ChartFonts fonts;

  BotHealth(
      AlarmBoard alarms,
      JdbcClient jdbc,
      Leases leases,
      List<Connection> connections,
      ChartFonts fonts) {
    this.alarms = alarms;
    this.jdbc = jdbc;
    this.leases = leases;
    this.connections = connections;
    this.fonts = fonts;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    try {
      int unused = jdbc.sql("select 1").query(Integer.class).single();
      if (leases.hold("health", NOTE) == Leases.Holder.UNKNOWN) {
        health.down().withDetail("database", "cannot be written");
      }
    } catch (DataAccessException e) {
      health.down().withDetail("database", "does not answer");
    }
    alarms.up().forEach((code, sentence) -> health.down().withDetail(code, sentence));
    fonts.knownFault().ifPresent(fault -> health.withDetail(ChartFonts.ALARM, fault));
    for (Connection connection : connections) {
      if (!connection.isHealthy()) {
        health.down().withDetail(connection.id().value(), "not heard of lately");
      }
    }
    return health.build();
  }
}
