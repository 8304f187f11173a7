package vn.trucban.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans of this room. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

  @Bean
  Database database(DatabaseProperties properties) {
    return Database.open(properties);
  }

  @Bean
  Transactions transactions(Database database) {
    return database.transactions();
  }

  @Bean
  JdbcClient jdbcClient(Database database) {
    return database.jdbc();
  }
}
