package vn.trucban.app;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.Leases;
import vn.trucban.engine.Commands;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.jobs.Jobs;
import vn.trucban.outbox.Dispatch;
import vn.trucban.people.Directory;
import vn.trucban.summary.ChartFonts;
import vn.trucban.telegram.TelegramConnection;

/** The running bot: its threads, its web server, its health. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommonConfiguration.class)
class ServeConfiguration {

  @Bean
  AlarmBoard alarms() {
    return new AlarmBoard();
  }

  @Bean
  HealthIndicator botHealthIndicator(
      AlarmBoard alarms,
      JdbcClient jdbc,
      Leases leases,
      ObjectProvider<TelegramConnection> telegram,
      ChartFonts fonts) {
    return new BotHealth(
        alarms, jdbc, leases, Optional.ofNullable(telegram.getIfAvailable()), fonts);
  }

  @Bean
  Service service(Dispatch dispatch, Jobs jobs, ObjectProvider<TelegramConnection> telegram) {
    return new Service(dispatch, jobs, Optional.ofNullable(telegram.getIfAvailable()));
  }

  @Bean
  MenuJob menuJob(
      ObjectProvider<CommandMenu> menus,
      ObjectProvider<Commands> commands,
      Directory directory,
      EphemeralStore remembered) {
    return new MenuJob(menus, commands, directory, remembered);
  }
}
