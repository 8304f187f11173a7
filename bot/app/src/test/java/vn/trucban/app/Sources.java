package vn.trucban.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All Java sources of the project. */
final class Sources {

  static final Path ROOT = Path.of(System.getProperty("repository.root", "../..")).normalize();

  private static final Set<String> NOT_OURS = Set.of("target", "data", "node_modules");

  private Sources() {}

  /** Every source below the root, none that a build made. */
  static List<Path> all() {
    List<Path> files = new ArrayList<>();
    try {
      Path unused =
          Files.walkFileTree(
              ROOT,
              new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
                  String name = String.valueOf(folder.getFileName());
                  return NOT_OURS.contains(name) || (name.startsWith(".") && name.length() > 2)
                      ? FileVisitResult.SKIP_SUBTREE
                      : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                  if (file.toString().endsWith(".java")) {
                    files.add(file);
                  }
                  return FileVisitResult.CONTINUE;
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(files);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isTest(Path file) {
    return file.toString().contains("/src/test/");
  }
}
