package vn.trucban.secrecy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The syllables that the rules know, found by whatever was typed for them: with or without marks,
 * in raw Telex or VNI, with letters doubled, with digits and signs for letters.
 */
final class Vocabulary {

  /** No spelling of a syllable is longer. */
  static final int LONGEST = 12;

  /** What a typed word may be. */
  record Hit(Syllable syllable, boolean exact) {}

  private record Spelling(Syllable syllable, int marks) {}

  private static final String FOR_LETTERS = "013457@$!|";
  private static final String LETTERS = "oieastasii";

  private final Map<String, Syllable> syllables = new HashMap<>();
  private final Map<String, List<Spelling>> spellings = new HashMap<>();

  /** The syllable, known from now on. */
  Syllable learn(String written) {
    return syllables.computeIfAbsent(
        written,
        w -> {
          Syllable syllable = Syllable.of(w);
          syllable
              .spellings()
              .forEach(
                  (spelling, marks) ->
                      spellings
                          .computeIfAbsent(spelling, s -> new ArrayList<>())
                          .add(new Spelling(syllable, marks)));
          return syllable;
        });
  }

  /** What letters and marks may be; mostly nothing. */
  List<Hit> find(String letters, int marks) {
    if (letters.length() > 2 * LONGEST) {
      return List.of();
    }
    List<Hit> hits = exactly(letters, marks);
    String once = squeezed(letters);
    if (once.length() < letters.length()) {
      // A letter typed twice is Telex for its mark, or a letter typed twice.
      List<Hit> more = exactly(once, marks);
      hits = hits.isEmpty() ? more : Stream.concat(hits.stream(), more.stream()).toList();
    }
    return hits.isEmpty() ? disguised(once, marks) : hits;
  }

  private List<Hit> disguised(String letters, int marks) {
    StringBuilder plain = new StringBuilder(letters.length());
    boolean word = false;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      int at = FOR_LETTERS.indexOf(c);
      word |= Character.isLetter(c);
      plain.append(at < 0 ? c : LETTERS.charAt(at));
    }
    if (!word) {
      return List.of();
    }
    List<Hit> hits = exactly(plain.toString(), marks);
    if (hits.isEmpty() && plain.indexOf("l") > 0) {
      hits = exactly(plain.toString().replace('l', 'i'), marks);
    }
    if (hits.isEmpty() && plain.indexOf("rn") == 0) {
      hits = exactly("m" + plain.substring(2), marks);
    }
    return hits;
  }

  private List<Hit> exactly(String letters, int marks) {
    List<Spelling> found = spellings.get(letters);
    if (found == null) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>(found.size());
    for (Spelling spelling : found) {
      int all = marks | spelling.marks;
      if (spelling.syllable.allows(all)) {
        hits.add(new Hit(spelling.syllable, all == spelling.syllable.marks()));
      }
    }
    return hits;
  }

  private static String squeezed(String letters) {
    boolean twice = false;
    for (int i = 1; i < letters.length() && !twice; i++) {
      twice = letters.charAt(i) == letters.charAt(i - 1);
    }
    if (!twice) {
      return letters;
    }
    StringBuilder once = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      if (i == 0 || letters.charAt(i) != letters.charAt(i - 1)) {
        once.append(letters.charAt(i));
      }
    }
    return once.toString();
  }
}
