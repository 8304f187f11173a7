package vn.trucban.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the bot and returns while it runs. */
@Command(
    name = "serve",
    description = "Starts the bot: the channels that are set up, the jobs, the web server.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  /** An exit code that is none: the server's own threads keep the process alive. */
  static final int KEEPS_RUNNING = -1;

  private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

  @Option(
      names = "--demo",
      description = "With a made-up agency, the simulator, and a clock that can be moved.")
  private boolean demo;

  @Override
  public Integer call() {
    Settings settings = TrucBan.settings();
    if (demo) {
      if (!settings.isSet(Setting.DATABASE_URL)) {
        settings = settings.with(Setting.DATABASE_URL, DemoDatabase.URL);
      }
      DemoDatabase.removeOld(
          settings, LocalDate.now(Clock.system(settings.zone(Setting.AGENCY_TIME_ZONE))));
    }
    Launch launch = new Launch(settings);
    if (demo || DemoDatabase.madeFor(settings).isPresent()) {
      var unused = launch.demonstration();
      log.info("Simulator: http://localhost:{}/simulator", settings.text(Setting.SERVER_PORT));
    } else {
      var unused = launch.server();
    }
    return KEEPS_RUNNING;
  }
}
