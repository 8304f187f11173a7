package vn.trucban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged jar, unpacked as in the container image, with an AOT cache beside it. */
final class Program {

  /** From this version on Java trains an AOT cache in one step. */
  private static final int FIRST_WITH_CACHE = 25;

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  private final Path folder;
  private final Path options;

  private Program(Path folder, Path options) {
    this.folder = folder;
    this.options = options;
  }

  /** Unpacks the jar of the repository into the folder and trains the cache. */
  static Program unpack(Path repository, Path folder) throws IOException, InterruptedException {
    Path jar = repository.resolve("bot/target/trucban.jar");
    if (!Files.exists(jar)) {
      throw new IOException("bot/target/trucban.jar is missing: package bot/app first");
    }
    run(
        folder,
        List.of(
            JAVA,
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--destination",
            "program"));
    Program program =
        new Program(folder.resolve("program"), repository.resolve("deploy/jvm.options"));
    if (hasCache()) {
      program.train();
    }
    return program;
  }

  static boolean hasCache() {
    return Runtime.version().feature() >= FIRST_WITH_CACHE;
  }

  /** What starts the server, with the cache if there is one. */
  List<String> command(boolean cached) {
    List<String> command = new ArrayList<>(List.of(JAVA, "@" + options));
    if (cached && hasCache()) {
      command.add("-XX:AOTCache=" + cache());
    }
    command.addAll(List.of("-jar", folder.resolve("trucban.jar").toString(), "serve"));
    return command;
  }

  /** The training run of the container image. */
  private void train() throws IOException, InterruptedException {
    run(
        folder,
        List.of(
            JAVA,
            "@" + options,
            "-XX:AOTCacheOutput=" + cache(),
            "-jar",
            folder.resolve("trucban.jar").toString(),
            "train"));
    if (!Files.exists(cache())) {
      throw new IOException("the training run left no AOT cache");
    }
  }

  private Path cache() {
    return folder.resolve("trucban.aot");
  }

  private static void run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prepare.log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("failed, see prepare.log: " + String.join(" ", command));
    }
  }
}
