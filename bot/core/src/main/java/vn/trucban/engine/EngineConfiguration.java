package vn.trucban.engine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.language.Interpreter;
import vn.trucban.language.Messages;

/** What the engine takes from rooms that know no Spring. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  Interpreter interpreter() {
    return new Interpreter();
  }

  @Bean
  Messages messages() {
    return new Messages();
  }
}
