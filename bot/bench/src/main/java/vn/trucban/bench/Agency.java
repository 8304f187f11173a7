package vn.trucban.bench;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.core.CoreConfiguration;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.outbox.MessageKind;
import vn.trucban.outbox.Outbox;
import vn.trucban.store.Transactions;

/** The bot's database before the bot starts, filled by the bot's own rooms. */
final class Agency implements AutoCloseable {

  private static final ChannelId TELEGRAM = new ChannelId("telegram");

  private static final long FIRST_LISTENER = 6_500_000_000L;

  private final ConfigurableApplicationContext context;

  Agency(String databaseUrl, Clock clock) {
    context =
        new SpringApplicationBuilder(CoreConfiguration.class)
            .web(WebApplicationType.NONE)
            .properties(Map.of("trucban.database.url", databaseUrl, "logging.level.root", "warn"))
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .initializers(
                starting -> {
                  var beans = starting.getBeanFactory();
                  beans.registerSingleton("clock", clock);
                  beans.registerSingleton("zone", Staff.ZONE);
                  beans.registerSingleton("ephemeral", new InProcessEphemeralStore());
                })
            .run();
  }

  /** People of one unit, each bound to an account. Redeeming codes would take a minute. */
  void enrol(Staff staff) {
    JdbcClient jdbc = context.getBean(JdbcClient.class);
    write(
        () -> {
          int unused =
              jdbc.sql("insert into unit (id, name) values (1, 'Đơn vị thử tải')").update();
          for (int i = 0; i < staff.people(); i++) {
            insertPerson(jdbc, i);
          }
        });
  }

  private static void insertPerson(JdbcClient jdbc, int number) {
    int person =
        jdbc.sql(
                """
                insert into person (id, staff_code, full_name, folded_name, title, unit_id,
                                    is_leader, role)
                values (:id, :code, :name, :folded, 'Chuyên viên', 1, 0, 'STAFF')
                """)
            .param("id", number + 1)
            .param("code", "TT" + number)
            .param("name", "Người Thử " + number)
            .param("folded", "nguoi thu " + number)
            .update();
    int account =
        jdbc.sql(
                """
                insert into account (channel, sender, chat, person_id, bound_at, last_seen_at)
                values ('telegram', :chat, :chat, :person, 0, 0)
                """)
            .param("chat", Long.toString(Staff.chat(number)))
            .param("person", number + 1)
            .update();
    assert person == 1 && account == 1;
  }

  /** Puts one message to many into the outbox, each to a chat that nothing else goes to. */
  void broadcast(int messages) {
    Outbox outbox = context.getBean(Outbox.class);
    Outbound text =
        new Outbound.Plain(
            RichText.plain("Thông báo thử tải: ngày mai cơ quan làm việc bình thường."));
    write(
        () -> {
          for (int i = 0; i < messages; i++) {
            outbox.put(address(Long.toString(FIRST_LISTENER + i)), MessageKind.BROADCAST, text);
          }
        });
  }

  private void write(Runnable work) {
    context.getBean(Transactions.class).write(work);
  }

  private static ChatAddress address(String chat) {
    return new ChatAddress(TELEGRAM, chat, ChatAddress.Kind.PRIVATE);
  }

  @Override
  public void close() {
    context.close();
  }
}
