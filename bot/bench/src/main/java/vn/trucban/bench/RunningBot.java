package vn.trucban.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.trucban.telegram.fake.FakeBotApi;

/** The bot as a process: started, waited for, looked at from outside, stopped. */
final class RunningBot implements AutoCloseable {

  static final String SECRET = "bench-secret";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofMillis(5);

  private final Process process;
  private final int port;
  private final Duration startedIn;

  private RunningBot(Process process, int port, Duration startedIn) {
    this.process = process;
    this.port = port;
    this.startedIn = startedIn;
  }

  /**
   * How to start it.
   *
   * @param cores the cores it may use
   * @param command the program
   * @param folder where it runs and keeps its log
   * @param api the Bot API server
   * @param perSecond its sending limit
   */
  record Launch(
      String cores,
      List<String> command,
      Path folder,
      URI api,
      String databaseUrl,
      int perSecond) {}

  /** Starts it and returns when its health is good. */
  static RunningBot start(Launch launch) throws IOException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(Machine.onCores(launch.cores, launch.command))
            .directory(launch.folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(launch.folder.resolve("bot.log").toFile()));
    var environment = builder.environment();
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("AGENCY_TIME_ZONE", Staff.ZONE.toString());
    environment.put("DATABASE_URL", launch.databaseUrl);
    environment.put("TELEGRAM_BOT_TOKEN", FakeBotApi.TOKEN);
    environment.put("TELEGRAM_API_URL", launch.api.toString());
    environment.put("TELEGRAM_MODE", "webhook");
    environment.put("TELEGRAM_WEBHOOK_SECRET", SECRET);
    environment.put("TELEGRAM_MESSAGES_PER_SECOND", Integer.toString(launch.perSecond));
    long before = System.nanoTime();
    Process process = builder.start();
    while (!isHealthy(port)) {
      if (!process.isAlive() || System.nanoTime() - before > PATIENCE.toNanos()) {
        process.destroyForcibly();
        throw new IOException("the bot did not start, see bot.log in " + launch.folder);
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    return new RunningBot(process, port, Duration.ofNanos(System.nanoTime() - before));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isHealthy(int port) {
    try (HttpConnection connection = new HttpConnection(port)) {
      return connection.get("/actuator/health") == 200;
    } catch (IOException e) {
      // Not there yet.
      return false;
    }
  }

  int port() {
    return port;
  }

  /** From the start of the process to the first good answer about its health. */
  Duration startedIn() {
    return startedIn;
  }

  /** Processor time that it has used since its start. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Resident memory in MiB; 0 where the system does not tell. */
  long residentMebibytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("the bot did not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
