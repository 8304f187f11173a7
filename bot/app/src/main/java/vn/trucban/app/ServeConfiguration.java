package vn.trucban.app;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.Connection;
import vn.trucban.channel.Leases;
import vn.trucban.engine.Commands;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.jobs.Jobs;
import vn.trucban.outbox.Dispatch;
import vn.trucban.people.Directory;
import vn.trucban.summary.ChartFonts;

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
      ObjectProvider<Connection> connections,
      ChartFonts fonts) {
    return new BotHealth(alarms, jdbc, leases, connections.stream().toList(), fonts);
  }

  @Bean
  Service service(Dispatch dispatch, Jobs jobs, ObjectProvider<Connection> connections) {
    return new Service(dispatch, jobs, connections.stream().toList());
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
