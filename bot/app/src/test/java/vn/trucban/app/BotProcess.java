package vn.trucban.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program in a Java machine of its own, which can be killed. */
final class BotProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int KILLED = 128 + 9;

  private final Process process;

  private BotProcess(Process process) {
    this.process = process;
  }

  /** Starts the bot and returns when it is healthy; it logs to {@code bot.log} in the folder. */
  static BotProcess start(Path folder, Map<String, String> settings) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // It lives for seconds.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                Path.of(System.getProperty("repository.root"), "bot/target/trucban.jar").toString(),
                "serve")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("bot.log").toFile()));
    builder.environment().putAll(settings);
    BotProcess bot = new BotProcess(builder.start());
    URI health = URI.create("http://localhost:" + settings.get("SERVER_PORT") + "/actuator/health");
    try (HttpClient http = HttpClient.newHttpClient()) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .ignoreExceptionsInstanceOf(IOException.class)
          .failFast("the bot ended, see bot.log in " + folder, () -> !bot.process.isAlive())
          .until(() -> isGood(http, health));
    }
    return bot;
  }

  private static boolean isGood(HttpClient http, URI health)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(health).build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    Process killed = process.destroyForcibly();
    if (!killed.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || killed.exitValue() != KILLED) {
      throw new IllegalStateException("the bot did not die of the signal");
    }
  }
}
