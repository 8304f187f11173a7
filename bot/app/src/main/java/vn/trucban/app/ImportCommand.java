package vn.trucban.app;

import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.trucban.demo.Demo;
import vn.trucban.sheets.TableImport;

/** A command that imports a file, all of it or nothing, or only says what is wrong with it. */
abstract class ImportCommand extends CoreCommand {

  /** Real people in the demonstration would be for everybody to play. */
  private static final String HOLDS_THE_DEMO =
      "This database holds the made-up agency: name another DATABASE_URL.";

  @Parameters(paramLabel = "FILE", description = "The file, .xlsx or .csv.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Lists every fault and changes nothing.")
  private boolean dryRun;

  /** Imports the file, or with {@code dryRun} only says what that would do. */
  abstract TableImport<?> take(ApplicationContext core, Path file, boolean dryRun);

  @Override
  final int run(ApplicationContext core) {
    if (!dryRun && core.getBean(Demo.class).isDemo()) {
      return refuse(HOLDS_THE_DEMO);
    }
    return switch (take(core, file, dryRun)) {
      case TableImport.Unreadable<?> unreadable -> refuse(unreadable.reason());
      case TableImport.Faulty<?> faulty -> refuse(faulty.faults());
      case TableImport.Sound<?> sound -> {
        sound.report().lines().forEach(out()::println);
        yield DONE;
      }
    };
  }
}
