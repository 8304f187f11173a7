package vn.trucban.app;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.telegram.TelegramConnection;

/** Healthy: the database answers, no alarm is up, and Telegram was heard of lately. */
final class BotHealth implements HealthIndicator {

  private final AlarmBoard alarms;
  private final JdbcClient jdbc;
  private final Optional<TelegramConnection> telegram;

  BotHealth(AlarmBoard alarms, JdbcClient jdbc, Optional<TelegramConnection> telegram) {
    this.alarms = alarms;
    this.jdbc = jdbc;
    this.telegram = telegram;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    try {
      int unused = jdbc.sql("select 1").query(Integer.class).single();
    } catch (DataAccessException e) {
      health.down().withDetail("database", "does not answer");
    }
    alarms.up().forEach((code, sentence) -> health.down().withDetail(code, sentence));
    if (telegram.isPresent() && !telegram.get().isHealthy()) {
      health.down().withDetail("telegram", "not heard of lately");
    }
    return health.build();
  }
}
