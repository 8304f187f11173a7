package vn.trucban.app;

import java.time.Clock;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.channel.Channel;
import vn.trucban.channel.Grants;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Leases;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.zalo.Consent;
import vn.trucban.zalo.ZaloCallback;
import vn.trucban.zalo.ZaloConnection;
import vn.trucban.zalo.ZaloWebhook;

/** Zalo; imported only where its secret is set. */
@Configuration(proxyBeanMethods = false)
class ZaloConfiguration {

  /** Closed by {@link Service}, before the database. */
  @Bean(destroyMethod = "")
  ZaloConnection zaloConnection(
      Configured configured,
      InboundSink sink,
      EphemeralStore ephemeral,
      Leases leases,
      Grants grants,
      AlarmBoard alarms,
      Clock clock) {
    return new ZaloConnection(
        configured.zalo().orElseThrow(),
        new ZaloConnection.House(sink, ephemeral, leases, grants, alarms),
        clock);
  }

  @Bean
  Channel zaloChannel(ZaloConnection zalo) {
    return zalo.channel();
  }

  /** The path that Zalo calls. */
  @Bean
  ServletRegistrationBean<ZaloWebhook> zaloWebhook(ZaloConnection zalo) {
    return new ServletRegistrationBean<>(zalo.webhook(), ZaloWebhook.PATH);
  }

  /** Where the browser of the administrator who consents comes back to. */
  @Bean
  ServletRegistrationBean<ZaloCallback> zaloCallback(ZaloConnection zalo) {
    return new ServletRegistrationBean<>(zalo.callback(), Consent.CALLBACK_PATH);
  }
}
