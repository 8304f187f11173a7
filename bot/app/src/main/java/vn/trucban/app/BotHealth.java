package vn.trucban.app;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.summary.ChartFonts;
import vn.trucban.telegram.TelegramConnection;

/**
 * Healthy: the database answers, no alarm is up, and Telegram was heard of lately. Without fonts
 * the bot does all of its work but the pictures, so that is told and nothing is down.
 */
final class BotHealth implements HealthIndicator {

  private final AlarmBoard alarms;
  private final JdbcClient jdbc;
  private final Optional<TelegramConnection> telegram;
  private final ChartFonts fonts;

  BotHealth(
      AlarmBoard alarms, JdbcClient jdbc, Optional<TelegramConnection> telegram, ChartFonts fonts) {
    this.alarms = alarms;
    this.jdbc = jdbc;
    this.telegram = telegram;
    this.fonts = fonts;
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
    fonts.knownFault().ifPresent(fault -> health.withDetail(ChartFonts.ALARM, fault));
    if (telegram.isPresent() && !telegram.get().isHealthy()) {
      health.down().withDetail("telegram", "not heard of lately");
    }
    return health.build();
  }
}
