package vn.trucban.app;

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
  private static final String DEMO_DATABASE = "jdbc:sqlite:data/demo.db";

  @Option(
      names = "--demo",
      description = "With a made-up agency, the simulator, and a clock that can be moved.")
  private boolean demo;

  @Override
  public Integer call() {
    Settings settings = TrucBan.settings();
    if (demo && !settings.isSet(Setting.DATABASE_URL)) {
      settings = settings.with(Setting.DATABASE_URL, DEMO_DATABASE);
    }
    Launch launch = new Launch(settings);
    var unused = demo ? launch.demonstration() : launch.server();
    if (demo) {
      String page = "http://localhost:" + settings.text(Setting.SERVER_PORT) + "/simulator";
      log.info("Simulator: {}", page);
    }
    return KEEPS_RUNNING;
  }
}
