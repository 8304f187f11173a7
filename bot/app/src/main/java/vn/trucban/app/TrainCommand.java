package vn.trucban.app;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/**
 * Starts the bot on a database that is thrown away, lets it take in and answer a message, and
 * stops: what a Java machine should see that writes an AOT cache. Reads no setting and reaches
 * nothing beyond this machine.
 */
@Command(
    name = "train",
    description = "A start for show, for Java to write an AOT cache from.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

  private static final String SECRET = "training";
  private static final String UPDATE =
      """
      {"update_id":1,"message":{"message_id":1,"date":1,"text":"xin chào",
       "from":{"id":2,"is_bot":false,"first_name":"A"},"chat":{"id":2,"type":"private"}}}
      """;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("trucban-training");
    try (TrainingPartner telegram = new TrainingPartner();
        ConfigurableApplicationContext bot = new Launch(settings(folder, telegram)).server()) {
      URI url =
          URI.create(
              "http://127.0.0.1:" + bot.getEnvironment().getRequiredProperty("local.server.port"));
      boolean well = call(url.resolve("/actuator/health"), "GET", "");
      boolean taken = call(url.resolve("/webhooks/telegram"), "POST", UPDATE);
      boolean answered = telegram.awaitMessage();
      return well && taken && answered
          ? CoreCommand.DONE
          : CoreCommand.refuse("The bot did not answer: a cache of this run would be of no use.");
    } finally {
      delete(folder);
    }
  }

  private static Settings settings(Path folder, TrainingPartner telegram) {
    return new Settings(
        Map.of(
            "DATABASE_URL",
            "jdbc:sqlite:" + folder.resolve("training.db"),
            "SERVER_PORT",
            "0",
            "TELEGRAM_BOT_TOKEN",
            TrainingPartner.TOKEN,
            "TELEGRAM_API_URL",
            telegram.url().toString(),
            "TELEGRAM_MODE",
            "webhook",
            "TELEGRAM_WEBHOOK_SECRET",
            SECRET));
  }

  private static boolean call(URI url, String method, String body) throws IOException {
    HttpURLConnection call = (HttpURLConnection) url.toURL().openConnection();
    call.setRequestMethod(method);
    call.setRequestProperty("X-Telegram-Bot-Api-Secret-Token", SECRET);
    if (!body.isEmpty()) {
      call.setDoOutput(true);
      call.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
    return call.getResponseCode() == HttpURLConnection.HTTP_OK;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
