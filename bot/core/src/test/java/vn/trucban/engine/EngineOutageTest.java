package vn.trucban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
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
  void nothingIsAcceptedThatIsNotStoredAndTheRedeliveryWorks() throws Exception {
    Inbound event =
        new Inbound.Text(
            new Origin(
                bot.channel().nextEvent(),
                bot.channel().person("khach"),
                new SenderId("khach"),
                bot.clock().instant()),
            "xin chào");
    try (AutoCloseable outage = outage()) {
      assertThat(outage).isNotNull();
      assertThatExceptionOfType(NotAccepted.class)
          .isThrownBy(() -> bot.bean(InboundSink.class).accept(event))
          .withMessageNotContaining("xin chào");
    }

    Awaitility.await()
        .ignoreExceptionsInstanceOf(NotAccepted.class)
        .until(() -> bot.bean(InboundSink.class).accept(event) instanceof Receipt.Accepted);
    bot.settle();
    assertThat(bot.channel().shown()).hasSize(1);
  }

  /** Until it is closed nothing can be written: another process holds the file, or a standby. */
  private AutoCloseable outage() throws SQLException {
    Connection admin = DriverManager.getConnection(url);
    return switch (database) {
      case SQLITE -> {
        run(admin, "begin immediate");
        yield admin;
      }
      case POSTGRESQL -> {
        refuseWrites(admin, true);
        yield () -> {
          refuseWrites(admin, false);
          admin.close();
        };
      }
    };
  }

  private static void refuseWrites(Connection admin, boolean refuse) throws SQLException {
    String name = admin.getCatalog();
    run(admin, "set session characteristics as transaction read write");
    run(admin, "alter database " + name + " set default_transaction_read_only = " + refuse);
    run(
        admin,
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '"
            + name
            + "' and pid <> pg_backend_pid()");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(sql);
    }
  }
}
