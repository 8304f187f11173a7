package vn.trucban.store;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.Leases;

/** Leases as rows; this process is one holder. */
final class SqlLeases implements Leases {

  private static final Logger log = LoggerFactory.getLogger(SqlLeases.class);

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;
  private final String holder = UUID.randomUUID().toString();

  SqlLeases(JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Holder hold(String name, Duration howLong) {
    long now = clock.millis();
    try {
      return transactions.write(() -> take(name, now, now + howLong.toMillis()));
    } catch (RuntimeException e) {
      log.atWarn()
          .setMessage("A lease could not be asked for")
          .addKeyValue("lease", name)
          .addKeyValue("fault", e.getClass().getSimpleName())
          .log();
      return Holder.UNKNOWN;
    }
  }

  private Holder take(String name, long now, long until) {
    int taken =
        jdbc.sql(
                """
                insert into lease (name, holder, until) values (:name, :holder, :until)
                on conflict (name) do update set holder = excluded.holder, until = excluded.until
                where lease.holder = excluded.holder or lease.until <= :now
                """)
            .param("name", name)
            .param("holder", holder)
            .param("until", until)
            .param("now", now)
            .update();
    return taken == 1 ? Holder.HELD : Holder.ANOTHER;
  }

  @Override
  public void release(String name) {
    try {
      transactions.write(
          () -> {
            int unused =
                jdbc.sql("delete from lease where name = :name and holder = :holder")
                    .param("name", name)
                    .param("holder", holder)
                    .update();
          });
    } catch (RuntimeException e) {
      // Then it runs out by itself; whoever shuts down must not stumble over it.
      log.atWarn().setMessage("A lease was not given back").addKeyValue("lease", name).log();
    }
  }
}
