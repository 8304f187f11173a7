package vn.trucban.language;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people type, slash commands, and the {@code #intent slot=value} payloads of buttons.
 * Any text gets a reading; none throws; the cost is linear. Thread-safe: each reading is made with
 * one unchanging vocabulary.
 */
public final class Interpreter {

  /** For whom a text is read where two readings are equally likely. */
  public enum Role {
    STAFF,
    MANAGER;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int LONGEST = 4_096;

  /** Nobody says an act in more words or letters; what is longer is a paste. */
  private static final int MOST_TOKENS = 120;

  private static final int MOST_LETTERS = 2_000;

  private static final Pattern PAYLOAD = Pattern.compile("#([a-z-]{1,30})((?: [A-Za-z]+=\\S+)*)");
  private static final Pattern SLOT = Pattern.compile(" ([A-Za-z]+)=(\\S+)");
  private static final Pattern SLASH =
      Pattern.compile("/([a-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);

  /** How the bot is called in a group, before or behind what is asked. */
  private static final Pattern MENTION = Pattern.compile("^@\\w{3,64}\\s|\\s@\\w{3,64}$");

  private static final Pattern CODE =
      Pattern.compile("(?i)[2-9A-HJKMNP-TW-Z]{5}[ -]?[2-9A-HJKMNP-TW-Z]{5}");

  private final OwnWords words;

  /** With the program's own words and those of {@code config/phrases.yaml} beside it. */
  public Interpreter() {
    this(Path.of("config", "phrases.yaml"));
  }

  /**
   * With the program's own words and those of a file.
   *
   * @param agencysWords need not be there; is read again when it changes
   */
  public Interpreter(Path agencysWords) {
    this.words = new OwnWords(agencysWords);
  }

  /**
   * Reads one message.
   *
   * @param now the sender's day and time
   * @param role who is likelier to have sent it
   */
  public Reading read(String text, LocalDateTime now, Role role) {
    if (text.length() > LONGEST) {
      return Reading.none();
    }
    Vocabulary vocabulary = words.vocabulary();
    String typed = text.strip();
    Matcher mention = MENTION.matcher(typed);
    if (mention.find()) {
      typed = mention.replaceAll(" ").strip();
    }
    if (typed.startsWith("#")) {
      Matcher payload = PAYLOAD.matcher(typed);
      if (payload.matches()) {
        return payload(payload);
      }
      return Reading.none();
    }
    if (typed.startsWith("/")) {
      Matcher slash = SLASH.matcher(typed);
      if (slash.matches()) {
        String rest = slash.group(2) == null ? "" : slash.group(2).strip();
        return slash(vocabulary, slash.group(1), rest, now, role);
      }
    }
    Reading reading = words(vocabulary, typed, now, role);
    if (reading.match() == Match.NONE && CODE.matcher(typed).matches()) {
      return new Reading("enrol", Map.of("code", typed), Match.EXACT);
    }
    return reading;
  }

  /** As {@link #read(String, LocalDateTime, Role)}, in the morning and by one of the staff. */
  public Reading read(String text, LocalDate today) {
    return read(text, today.atTime(7, 30), Role.STAFF);
  }

  private static Reading payload(Matcher payload) {
    Map<String, String> slots = new LinkedHashMap<>();
    Matcher slot = SLOT.matcher(payload.group(2));
    while (slot.find()) {
      slots.put(slot.group(1), slot.group(2));
    }
    return new Reading(payload.group(1), slots, Match.EXACT);
  }

  private static Reading slash(
      Vocabulary words, String name, String rest, LocalDateTime now, Role role) {
    if (name.equals("start")) {
      return rest.isEmpty()
          ? new Reading("greeting", Map.of(), Match.EXACT)
          : new Reading("enrol", Map.of("code", rest), Match.EXACT);
    }
    String phrase = words.slash(name);
    return phrase == null
        ? Reading.none()
        : words(words, rest.isEmpty() ? phrase : phrase + " " + rest, now, role);
  }

  private static Reading words(Vocabulary words, String typed, LocalDateTime now, Role role) {
    Utterance utterance = Utterance.of(typed, words.typing());
    int size = utterance.tokens().size();
    if (size == 0 || size > MOST_TOKENS || utterance.text().length() > MOST_LETTERS) {
      return Reading.none();
    }
    return new Reader(words, now, role.word()).read(utterance);
  }
}
