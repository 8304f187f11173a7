package vn.trucban.app;

import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.trucban.core.CoreConfiguration;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.redis.JedisEphemeralStore;

/**
 * What the server and every command of the command line share. {@link Launch} brings {@link
 * Configured} and the clock.
 */
@Configuration(proxyBeanMethods = false)
@Import(CoreConfiguration.class)
class CommonConfiguration {

  @Bean
  ZoneId zone(Configured configured) {
    return configured.settings().zone(Setting.AGENCY_TIME_ZONE);
  }

  @Bean(destroyMethod = "close")
  EphemeralStore ephemeralStore(Configured configured) {
    return configured
        .settings()
        .secret(Setting.REDIS_URL)
        .<EphemeralStore>map(url -> new JedisEphemeralStore(url, "trucban:"))
        .orElseGet(InProcessEphemeralStore::new);
  }
}
