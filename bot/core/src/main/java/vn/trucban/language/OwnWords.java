package vn.trucban.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's words and those of the agency's own file, taken in again when that file changes. A
 * file with a fault leaves the words as they were; the log says what is wrong and where.
 * Thread-safe.
 */
final class OwnWords {

  private static final Logger log = LoggerFactory.getLogger(OwnWords.class);

  /** How often the file is looked at, so that no message pays for it. */
  private static final long LOOK_EVERY_NANOS = 2_000_000_000L;

  private final Path file;
  private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());
  private volatile Vocabulary vocabulary = Vocabulary.of(program());
  private volatile String seen = "";

  OwnWords(Path file) {
    this.file = file;
    lookAgain();
  }

  /** The words of this moment. */
  Vocabulary vocabulary() {
    long last = lookedAt.get();
    long now = System.nanoTime();
    if (now - last >= LOOK_EVERY_NANOS && lookedAt.compareAndSet(last, now)) {
      lookAgain();
    }
    return vocabulary;
  }

  /** Takes the file in if it is another than last time. */
  void lookAgain() {
    try {
      String stamp = stamp();
      if (!stamp.equals(seen)) {
        seen = stamp;
        vocabulary = Vocabulary.of(stamp.isEmpty() ? program() : withTheAgencys());
        log.atInfo().addKeyValue("event", "words-loaded").log("The words were read");
      }
    } catch (WordsFault e) {
      log.atError()
          .addKeyValue("event", "words-refused")
          .addKeyValue("why", e.getMessage())
          .log("The agency's own words cannot be used; those before stay in force");
    } catch (IOException e) {
      log.atWarn()
          .addKeyValue("event", "words-unreadable")
          .log("The agency's own words cannot be read; those before stay in force");
    }
  }

  private String stamp() throws IOException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return now.lastModifiedTime() + " " + now.size();
  }

  private List<WordsFile> withTheAgencys() throws IOException {
    List<WordsFile> all = new ArrayList<>(program());
    all.add(WordsFile.text(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
    return all;
  }

  private static List<WordsFile> program() {
    return List.of(
        WordsFile.resource("language/phrases.yaml"), WordsFile.resource("language/rules.yaml"));
  }
}
