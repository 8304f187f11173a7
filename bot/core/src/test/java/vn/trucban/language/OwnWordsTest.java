package vn.trucban.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnWordsTest {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T07:30");

  @TempDir private Path directory;

  private Reading read(OwnWords words, String text) {
    Vocabulary vocabulary = words.vocabulary();
    return new Reader(vocabulary, NOW, "staff").read(Utterance.of(text, vocabulary.typing()));
  }

  @Test
  void wordsOfTheAgencyAreTakenInAndChangeWithTheFile() throws IOException {
    Path file = directory.resolve("phrases.yaml");
    OwnWords words = new OwnWords(file);
    assertThat(read(words, "em đang ở nhà A").intent()).isNotEqualTo("roster-query");
    Files.writeString(file, "concepts:\n  OFFICEWORD: [khu hành chính]\n");
    words.lookAgain();
    assertThat(read(words, "em o khu hanh chinh").slots()).containsEntry("place", "office");
    Files.writeString(
        file,
        "intents:\n  - intent: check-in\n    slots: {place: office}\n    phrases: [vào vị trí]\n");
    words.lookAgain();
    assertThat(read(words, "em vào vị trí ạ").intent()).isEqualTo("check-in");
    assertThat(read(words, "em vào vị trí ạ").slots()).containsEntry("place", "office");
    assertThat(read(words, "em o khu hanh chinh").match()).isEqualTo(Match.NONE);
  }

  @Test
  void aFaultLeavesTheWordsAsTheyWere() throws IOException {
    Path file = directory.resolve("phrases.yaml");
    Files.writeString(file, "concepts:\n  OFFICEWORD: [khu hành chính]\n");
    OwnWords words = new OwnWords(file);
    Files.writeString(file, "concepts:\n  FIELD: [cơ quan, khu hành chính tập trung]\n");
    words.lookAgain();
    assertThat(read(words, "em ở khu hành chính").slots()).containsEntry("place", "office");
  }

  @Test
  void aPhraseOfTwoMeaningsIsRefusedWithBothPlaces() {
    assertThatThrownBy(() -> with("concepts:\n  FIELD: [cơ quan]\n"))
        .isInstanceOf(WordsFault.class)
        .hasMessageContaining("\"cơ quan\" would mean two things")
        .hasMessageContaining("language/phrases.yaml, line ")
        .hasMessageContaining("own.yaml, line 2");
  }

  @Test
  void everyFaultIsASentenceWithItsPlace() {
    assertThatThrownBy(() -> with("words: [a]\n"))
        .hasMessage("own.yaml, line 1: there is no part called \"words\"");
    assertThatThrownBy(() -> with("intents:\n  - {intent: dance, phrases: [nhảy]}\n"))
        .hasMessage("own.yaml, line 2: there is no intent dance");
    assertThatThrownBy(() -> with("concepts:\n  FIELD: chốt\n"))
        .hasMessageStartingWith("own.yaml, line 2: ");
    assertThatThrownBy(() -> with("concepts: [\n")).hasMessageStartingWith("own.yaml is no YAML");
  }

  private static Vocabulary with(String own) {
    return Vocabulary.of(
        List.of(
            WordsFile.resource("language/phrases.yaml"),
            WordsFile.resource("language/rules.yaml"),
            WordsFile.text("own.yaml", own)));
  }
}
