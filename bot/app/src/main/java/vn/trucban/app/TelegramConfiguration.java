package vn.trucban.app;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.channel.Channel;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Leases;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.telegram.TelegramConnection;

/** Telegram; imported only where its token is set. */
@Configuration(proxyBeanMethods = false)
class TelegramConfiguration {

  /** Closed by {@link Service}, before the database. */
  @Bean(destroyMethod = "")
  TelegramConnection telegramConnection(
      Configured configured,
      InboundSink sink,
      EphemeralStore ephemeral,
      Leases leases,
      AlarmBoard alarms,
      Clock clock) {
    return new TelegramConnection(
        configured.telegram().orElseThrow(), sink, ephemeral, leases, alarms, clock);
  }

  @Bean
  Channel telegramChannel(TelegramConnection telegram) {
    return telegram.channel();
  }

  @Bean
  CommandMenu telegramMenu(TelegramConnection telegram) {
    return telegram.menu();
  }
}
