package vn.trucban.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeWordsTest {

  /** One line of the table under the moment that stands above it. */
  record Row(LocalDateTime now, Direction direction, String text, String readings) {
    @Override
    public String toString() {
      return text + " (" + now + " " + direction + ")";
    }
  }

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    LocalDateTime now = LocalDateTime.MIN;
    Direction direction = Direction.FORWARD;
    for (String line : lines()) {
      if (line.startsWith("== ")) {
        String[] moment = line.split(" ", -1);
        now = LocalDateTime.parse(moment[1]);
        direction = Direction.valueOf(moment[2]);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int bar = line.indexOf(" | ");
        String text = bar < 0 ? line : line.substring(0, bar);
        rows.add(new Row(now, direction, text.strip(), bar < 0 ? "" : line.substring(bar + 3)));
      }
    }
    return rows;
  }

  private static List<String> lines() {
    try (InputStream table =
        Objects.requireNonNull(TimeWordsTest.class.getResourceAsStream("/language/times.txt"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsWhatPeopleWrite(Row row) {
    assertThat(Readings.of(row.text, row.now, row.direction)).isEqualTo(row.readings);
  }

  @Test
  void theTableIsLong() {
    assertThat(rows()).hasSizeGreaterThan(400);
  }

  @Test
  void aMendedTokenIsTold() {
    Utterance typed = Utterance.of("hop thuws 6", word -> word.equals("thuws") ? "thứ" : word);
    assertThat(
            TimeWords.find(
                typed.tokens(), LocalDateTime.parse("2026-11-23T07:30"), Direction.FORWARD))
        .singleElement()
        .matches(Found::mended)
        .matches(found -> !found.folded());
  }
}
