package vn.trucban.engine;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.audit.AuditTrail;
import vn.trucban.channel.RichText;

/** Commands that no agency wants; a bot has them only where a test names this class. */
class OddCommands {

  /** How often {@code #flaky} still fails with something that may be over at once. */
  static int transientFaults;

  @Bean
  CommandHandler failing(AuditTrail audit) {
    return new Failing(audit);
  }

  @Bean
  CommandHandler counting(JdbcClient jdbc) {
    return new Counting(jdbc);
  }

  @Bean
  CommandHandler flaky() {
    return new Flaky();
  }

  /** Writes, then fails. */
  private record Failing(AuditTrail audit) implements CommandHandler {

    @Override
    public CommandSpec spec() {
      return CommandSpec.act("boom", "#boom").onlyFor(Permission.ANYONE);
    }

    @Override
    public Reply handle(Turn turn, Arguments arguments) {
      audit.append(null, null, "half done", null, null);
      return switch (arguments.get("how").orElse("")) {
        case "stack" -> throw new StackOverflowError();
        case "no-answer" -> new Reply(List.of(), null, null, null);
        default -> throw new IllegalStateException("a programming error");
      };
    }
  }

  /** Counts what one account sends, with a read and a later write. */
  private record Counting(JdbcClient jdbc) implements CommandHandler {

    @Override
    public CommandSpec spec() {
      return CommandSpec.act("count", "#count").onlyFor(Permission.ANYONE);
    }

    @Override
    public Reply handle(Turn turn, Arguments arguments) {
      String name = "count/" + turn.sender();
      int count =
          1
              + jdbc.sql("select value from setting where name = :name")
                  .param("name", name)
                  .query(Integer.class)
                  .optional()
                  .orElse(0);
      int unused =
          jdbc.sql(
                  """
                  insert into setting (name, value) values (:name, :value)
                  on conflict (name) do update set value = excluded.value
                  """)
              .param("name", name)
              .param("value", Integer.toString(count))
              .update();
      return Reply.text(RichText.plain(Integer.toString(count)));
    }
  }

  private record Flaky() implements CommandHandler {

    @Override
    public CommandSpec spec() {
      return CommandSpec.question("flaky", "#flaky").onlyFor(Permission.ANYONE);
    }

    @Override
    public Reply handle(Turn turn, Arguments arguments) {
      if (transientFaults > 0) {
        transientFaults--;
        throw new TransientDataAccessResourceException("a lost connection");
      }
      return Reply.text(RichText.plain("done"));
    }
  }
}
