package vn.trucban.outbox;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.channel.Channel;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.store.Transactions;

/** The dispatchers of all channels. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

  @Bean
  Dispatch.Needs dispatchNeeds(
      Transactions transactions,
      EphemeralStore ephemeral,
      Clock clock,
      OutboxProperties properties) {
    return new Dispatch.Needs(transactions, ephemeral, clock, properties);
  }

  @Bean
  Dispatch dispatch(
      ObjectProvider<Channel> channels,
      OutboxStore store,
      ChatStore chats,
      Outbox outbox,
      Dispatch.Needs needs) {
    return new Dispatch(channels.orderedStream().toList(), store, chats, outbox, needs);
  }
}
