package vn.trucban.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every source looks as google-java-format writes it. */
class FormatTest {

  private static final String MEND =
      "./mvnw -pl bot/app -am test -Dtest=FormatTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dformat.fix=true";

  @Test
  void everySourceIsFormatted() throws IOException, FormatterException {
    Formatter formatter = new Formatter();
    List<Path> odd = new ArrayList<>();
    List<Path> sources = Sources.all();
    assertThat(sources).hasSizeGreaterThan(100);
    for (Path file : sources) {
      String text = Sources.read(file);
      String formatted = formatter.formatSourceAndFixImports(text);
      if (!formatted.equals(text)) {
        odd.add(Sources.ROOT.relativize(file));
        if (Boolean.getBoolean("format.fix")) {
          var unused = Files.writeString(file, formatted);
        }
      }
    }
    if (!Boolean.getBoolean("format.fix")) {
      assertThat(odd).as("to be mended with: %s", MEND).isEmpty();
    }
  }

  @Test
  void theFormatterIsReallyAsked() throws FormatterException {
    assertThat(new Formatter().formatSourceAndFixImports("class  A{int a ;}\n"))
        .isEqualTo("class A {\n  int a;\n}\n");
  }
}
