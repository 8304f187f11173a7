package vn.trucban.language;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people type: phrases from a table with and without marks, a date among them, slash
 * commands, and the {@code #intent slot=value} payloads of buttons. Any text gets a reading; none
 * throws. Thread-safe.
 */
public final class Interpreter {

  private static final int LONGEST = 500;
  private static final Pattern PAYLOAD = Pattern.compile("#([a-z-]{1,30})((?: [A-Za-z]+=\\S+)*)");
  private static final Pattern QUESTION_MARKS = Pattern.compile("[?？]+");
  private static final Pattern SLOT = Pattern.compile(" ([A-Za-z]+)=(\\S+)");
  private static final Pattern SLASH =
      Pattern.compile("/([a-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);

  /** How the bot is called in a group, before or behind what is asked. */
  private static final Pattern MENTION = Pattern.compile("^\\s*@\\w{3,64}\\s|\\s@\\w{3,64}\\s*$");

  private static final Pattern CODE =
      Pattern.compile("(?i)[2-9A-HJKMNP-TW-Z]{5}[ -]?[2-9A-HJKMNP-TW-Z]{5}");

  /** Slots that take any words, so that a date among them must be looked for first. */
  private static final Set<String> FREE = Set.of("person", "unit");

  private final Phrases phrases = Phrases.load("language/phrases.yaml");

  /**
   * Reads one message.
   *
   * @param today the sender's day, for words such as "mai"
   */
  public Reading read(String text, LocalDate today) {
    if (text.length() > LONGEST) {
      return Reading.none();
    }
    String typed = MENTION.matcher(text).replaceAll(" ").strip();
    if (QUESTION_MARKS.matcher(typed).matches()) {
      return new Reading("help", Map.of(), Match.EXACT);
    }
    Matcher payload = PAYLOAD.matcher(typed);
    if (payload.matches()) {
      Map<String, String> slots = new LinkedHashMap<>();
      Matcher slot = SLOT.matcher(payload.group(2));
      while (slot.find()) {
        slots.put(slot.group(1), slot.group(2));
      }
      return new Reading(payload.group(1), slots, Match.EXACT);
    }
    Matcher slash = SLASH.matcher(typed);
    if (slash.matches()) {
      String rest = slash.group(2) == null ? "" : slash.group(2).strip();
      if (slash.group(1).equals("start")) {
        return rest.isEmpty()
            ? new Reading("greeting", Map.of(), Match.EXACT)
            : new Reading("enrol", Map.of("code", rest), Match.EXACT);
      }
      return phrases
          .slash(slash.group(1))
          .map(phrase -> words(rest.isEmpty() ? phrase : phrase + " " + rest, today))
          .orElseGet(Reading::none);
    }
    Reading reading = words(typed, today);
    if (reading.match() == Match.NONE && CODE.matcher(typed).matches()) {
      return new Reading("enrol", Map.of("code", typed), Match.EXACT);
    }
    return reading;
  }

  private Reading words(String typed, LocalDate today) {
    String tidy = Folding.tidy(typed);
    return plain(tidy)
        .or(() -> plain(phrases.withoutPoliteness(tidy)))
        .orElseGet(() -> dated(tidy, today));
  }

  private Optional<Reading> plain(String tidy) {
    return phrases.read(tidy).filter(r -> r.slots().keySet().stream().noneMatch(FREE::contains));
  }

  private Reading dated(String tidy, LocalDate today) {
    String polite = phrases.withoutPoliteness(tidy);
    String folded = Folding.fold(polite);
    Optional<DateWords.Found> date = DateWords.find(folded, today);
    String rest = date.map(found -> without(polite, folded, found)).orElse(polite);
    Optional<Reading> reading =
        phrases.read(rest).or(() -> phrases.read(phrases.withoutPoliteness(rest)));
    if (reading.isEmpty()) {
      return Reading.none();
    }
    Map<String, String> slots = new HashMap<>(reading.get().slots());
    date.ifPresent(
        found -> {
          slots.put("from", found.from().toString());
          slots.put("to", found.to().toString());
        });
    return new Reading(reading.get().intent(), slots, reading.get().match());
  }

  /** Cuts out of the text with marks the words that were cut out of the folded one. */
  private static String without(String tidy, String folded, DateWords.Found found) {
    String[] all = tidy.split(" ", -1);
    String[] bare = folded.split(" ", -1);
    if (all.length != bare.length) {
      return found.rest();
    }
    String[] left = found.rest().isEmpty() ? new String[0] : found.rest().split(" ", -1);
    int head = 0;
    while (head < left.length && left[head].equals(bare[head])) {
      head++;
    }
    int tail = left.length - head;
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < all.length; i++) {
      if (i < head || i >= all.length - tail) {
        kept.append(kept.isEmpty() ? "" : " ").append(all[i]);
      }
    }
    return kept.toString();
  }
}
