package vn.trucban.roster;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this room that have no annotation of their own. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

  @Bean
  RosterSheet rosterSheet(Clock clock, ZoneId zone) {
    return RosterImport.sheet(clock, zone);
  }
}
