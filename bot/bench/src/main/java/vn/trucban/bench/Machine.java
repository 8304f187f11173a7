package vn.trucban.bench;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps the bot and the load on different cores, where the machine allows it. */
final class Machine {

  private static final String TASKSET = "taskset";

  /** Asked before this process is moved: afterwards Java sees only the one core it was moved to. */
  private static final boolean CAN_PIN = hasTwoCoresAndTaskset();

  private Machine() {}

  /** Whether processes can be bound to cores, of which there are two. */
  static boolean canPin() {
    return CAN_PIN;
  }

  private static boolean hasTwoCoresAndTaskset() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Runtime.getRuntime().availableProcessors() > 1
        && Arrays.stream(path.split(File.pathSeparator, -1))
            .anyMatch(folder -> new File(folder, TASKSET).canExecute());
  }

  /** Moves this whole process to the second core. */
  static void keepToSecondCore() throws IOException, InterruptedException {
    if (canPin()) {
      String self = Long.toString(ProcessHandle.current().pid());
      Process moving =
          new ProcessBuilder(TASKSET, "-a", "-c", "-p", "1", self)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (moving.waitFor() != 0) {
        throw new IOException("taskset could not bind the load to a core");
      }
    }
  }

  /** The command, to be run on the given cores, for instance {@code 0} or {@code 0,1}. */
  static List<String> onCores(String cores, List<String> command) {
    List<String> pinned = new ArrayList<>();
    if (canPin()) {
      pinned.addAll(List.of(TASKSET, "-c", cores));
    }
    pinned.addAll(command);
    return pinned;
  }
}
