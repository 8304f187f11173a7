package vn.trucban.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for source files as such. */
class SourcesTest {

  private static final int LONGEST = 300;

  /** Tests may tell a longer story. */
  private static final int LONGEST_TEST = 500;

  @Test
  void everyPackageIsNullMarked() {
    Set<Path> folders = Sources.all().stream().map(Path::getParent).collect(Collectors.toSet());
    assertThat(folders)
        .hasSizeGreaterThan(20)
        .allMatch(
            folder ->
                Files.exists(folder.resolve("package-info.java"))
                    && Sources.read(folder.resolve("package-info.java")).contains("@NullMarked"));
  }

  @Test
  void noFileIsTooLongToRead() {
    assertThat(Sources.all())
        .filteredOn(
            file ->
                Sources.read(file).lines().count()
                    > (Sources.isTest(file) ? LONGEST_TEST : LONGEST))
        .isEmpty();
  }

  @Test
  void noNameSaysNothing() {
    assertThat(Sources.all())
        .extracting(file -> String.valueOf(file.getFileName()))
        .noneMatch(
            name -> name.matches(".*(Manager|Helper|Utils?|Impl)\\.java|Base[A-Z].*\\.java"));
  }

  @Test
  void testsStandInThePackageOfWhatTheyTest() {
    Set<String> packages =
        Sources.all().stream()
            .filter(file -> !file.toString().matches(".*(Test|IT|package-info)\\.java"))
            .map(SourcesTest::packageOf)
            .collect(Collectors.toSet());
    List<Path> tests =
        Sources.all().stream()
            .filter(Sources::isTest)
            .filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
            .toList();
    assertThat(tests)
        .isNotEmpty()
        .allMatch(
            file -> packages.contains(packageOf(file)),
            "is in a package that holds what is tested");
  }

  private static String packageOf(Path file) {
    return Sources.read(file)
        .lines()
        .filter(line -> line.startsWith("package "))
        .findFirst()
        .orElse("");
  }
}
