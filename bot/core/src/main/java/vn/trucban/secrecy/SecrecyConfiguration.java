package vn.trucban.secrecy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guard of this agency. */
@Configuration(proxyBeanMethods = false)
class SecrecyConfiguration {

  @Bean
  SecrecyGuard secrecyGuard(SecrecyProperties properties) {
    return SecrecyGuard.with(properties.file());
  }
}
