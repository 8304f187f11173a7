package vn.trucban.store;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.Leases;

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
  Leases leases(JdbcClient jdbc, Transactions transactions, Clock clock) {
    return new SqlLeases(jdbc, transactions, clock);
  }

  @Bean
  JdbcClient jdbcClient(Database database) {
    return database.jdbc();
  }
}
