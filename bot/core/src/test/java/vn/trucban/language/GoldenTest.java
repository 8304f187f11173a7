package vn.trucban.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Lines as staff type them, with what they mean by the contract {@code interpret}. */
class GoldenTest {

  private final ObjectMapper json = new ObjectMapper();
  private final Interpreter interpreter = new Interpreter();

  @Test
  void everyLineIsUnderstoodAsItsWriterMeantIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> lines = lines();
    for (String line : lines) {
      JsonNode wanted = json.readTree(line);
      LocalDateTime now = LocalDateTime.parse(wanted.get("now").stringValue());
      Interpreter.Role role =
          Interpreter.Role.valueOf(wanted.get("role").stringValue().toUpperCase(Locale.ROOT));
      Reading reading = interpreter.read(wanted.get("text").stringValue(), now, role);
      String expected = said(wanted);
      String got = said(reading);
      if (!expected.equals(got)) {
        wrong.add(
            wanted.get("text").stringValue() + "\n  wanted " + expected + "\n  got    " + got);
      }
    }
    assertThat(lines).hasSizeGreaterThan(600);
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyLineTakenApartMeansTheSame() throws IOException {
    for (String line : lines()) {
      JsonNode wanted = json.readTree(line);
      LocalDateTime now = LocalDateTime.parse(wanted.get("now").stringValue());
      String text = wanted.get("text").stringValue();
      assertThat(apart(text, Normalizer.Form.NFD, now))
          .as(text)
          .isEqualTo(apart(text, Normalizer.Form.NFC, now));
    }
  }

  /** Some need their marks: "ngày kia" and "ngày kìa", "đông y" and "đồng ý". */
  @Test
  void nearlyEveryLineWithoutItsMarksIsUnderstoodAsWell() throws IOException {
    List<String> otherwise = new ArrayList<>();
    List<String> lines = lines();
    for (String line : lines) {
      JsonNode wanted = json.readTree(line);
      LocalDateTime now = LocalDateTime.parse(wanted.get("now").stringValue());
      Interpreter.Role role =
          Interpreter.Role.valueOf(wanted.get("role").stringValue().toUpperCase(Locale.ROOT));
      String folded = withoutMarks(wanted.get("text").stringValue());
      String intent = interpreter.read(folded, now, role).intent();
      if (!intent.equals(wanted.get("intent").stringValue())) {
        otherwise.add(folded + " " + intent);
      }
    }
    assertThat(otherwise).hasSizeLessThan(lines.size() / 50);
  }

  private static String withoutMarks(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private Reading apart(String text, Normalizer.Form form, LocalDateTime now) {
    return interpreter.read(Normalizer.normalize(text, form), now, Interpreter.Role.STAFF);
  }

  private static String said(JsonNode wanted) {
    Map<String, String> slots = new TreeMap<>();
    wanted
        .get("slots")
        .properties()
        .forEach(
            slot ->
                slots.put(
                    slot.getKey(),
                    slot.getValue().isArray()
                        ? array(slot.getValue()).toString()
                        : slot.getValue().asString()));
    return wanted.get("intent").stringValue()
        + " "
        + slots
        + " "
        + wanted.get("match").stringValue();
  }

  private static List<String> array(JsonNode node) {
    List<String> values = new ArrayList<>();
    node.forEach(value -> values.add(value.stringValue()));
    return values;
  }

  private static String said(Reading reading) {
    Map<String, String> slots = new TreeMap<>(reading.slots());
    if (!reading.options().isEmpty()) {
      slots.put("options", reading.options().stream().map(Reading::intent).toList().toString());
    }
    if (!reading.doubt().isEmpty()) {
      slots.put("doubt", reading.doubt());
      slots.put(
          "candidates", reading.candidates().stream().map(reading::candidate).toList().toString());
    }
    return reading.intent() + " " + slots + " " + reading.match().word();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GoldenTest.class.getResourceAsStream("/language/golden.jsonl"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
