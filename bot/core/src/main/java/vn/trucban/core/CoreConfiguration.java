package vn.trucban.core;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Every room of the core. Whoever imports it brings the channels, a {@link java.time.Clock}, the
 * agency's {@link java.time.ZoneId} and a {@link vn.trucban.ephemeral.EphemeralStore}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = {
      "vn.trucban.store",
      "vn.trucban.grants",
      "vn.trucban.demo",
      "vn.trucban.calendar",
      "vn.trucban.people",
      "vn.trucban.audit",
      "vn.trucban.secrecy",
      "vn.trucban.outbox",
      "vn.trucban.errands",
      "vn.trucban.gaps",
      "vn.trucban.engine",
      "vn.trucban.jobs",
      "vn.trucban.welcome",
      "vn.trucban.roster",
      "vn.trucban.attendance",
      "vn.trucban.summary"
    })
@ConfigurationPropertiesScan({
  "vn.trucban.store",
  "vn.trucban.calendar",
  "vn.trucban.secrecy",
  "vn.trucban.outbox",
  "vn.trucban.roster",
  "vn.trucban.attendance",
  "vn.trucban.summary"
})
public class CoreConfiguration {}
