package vn.trucban.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program has only just started: no class of the rules was used before. */
class FirstMessageTest {

  @Test
  void numberInWordsIsADayInTheVeryFirstMessage() throws IOException, ReflectiveOperationException {
    List<URL> classes = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      classes.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader fresh =
        new URLClassLoader(classes.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> type = fresh.loadClass(Interpreter.class.getName());
      Object reading =
          type.getMethod("read", String.class, LocalDate.class)
              .invoke(
                  type.getConstructor().newInstance(),
                  "hai ngày nữa em xin nghỉ",
                  LocalDate.of(2026, 11, 23));
      assertThat(reading).asString().contains("from=2026-11-25");
    }
  }
}
