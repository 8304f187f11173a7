package vn.trucban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.NotAccepted;
import vn.trucban.channel.Origin;
import vn.trucban.channel.Receipt;
import vn.trucban.channel.SenderId;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;

/** The database cannot be written for a while. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class EngineOutageTest {

  private final TestDatabase database;
  private final String url;
  @AutoClose private final TestBot bot;

  EngineOutageTest(TestDatabase database) {
    this.database = database;
    url = database.freshUrl();
    bot = new TestBot(url, "2026-11-23T07:10");
  }

  @Test
  void nothingIsAcceptedThatIsNotStoredAndTheRedeliveryWorks() throws SQLException {
    Inbound event =
        new Inbound.Text(
            new Origin(
                bot.channel().nextEvent(),
                bot.channel().person("khach"),
                new SenderId("khach"),
                bot.clock().instant()),
            "xin chào");
    refuseWrites(true);
    assertThatExceptionOfType(NotAccepted.class)
        .isThrownBy(() -> bot.bean(InboundSink.class).accept(event))
        .withMessageNotContaining("xin chào");
    assertThat(rows()).isZero();

    refuseWrites(false);
    assertThat(bot.bean(InboundSink.class).accept(event)).isInstanceOf(Receipt.Accepted.class);
    bot.settle();
    assertThat(bot.channel().shown()).hasSize(1);
  }

  private int rows() {
    return bot.bean(JdbcClient.class)
        .sql("select count(*) from inbound")
        .query(Integer.class)
        .single();
  }

  private void refuseWrites(boolean refuse) throws SQLException {
    switch (database) {
      case SQLITE -> bot.write(() -> pragma("pragma query_only = " + refuse));
      case POSTGRESQL -> {
        try (Connection admin = DriverManager.getConnection(url);
            Statement statement = admin.createStatement()) {
          String name = admin.getCatalog();
          for (String sql :
              List.of(
                  "set session characteristics as transaction read write",
                  "alter database " + name + " set default_transaction_read_only = " + refuse,
                  "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                      + name
                      + "' and pid <> pg_backend_pid()")) {
            boolean unused = statement.execute(sql);
          }
        }
      }
    }
  }

  private void pragma(String sql) {
    int unused = bot.bean(JdbcClient.class).sql(sql).update();
  }
}
