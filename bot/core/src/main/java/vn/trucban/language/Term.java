package vn.trucban.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.language.Atom.Sort;

/** One notion and its spellings, each of one or more words with their marks. Immutable. */
final class Term {

  private record Spelling(List<String> marked, List<String> folded) {}

  /**
   * The words that a day or time may begin with, so that all others are passed over at once. Filled
   * as the classes of the rules are loaded, which is before they read anything.
   */
  private static final Set<String> BEGINNINGS = ConcurrentHashMap.newKeySet();

  /** By their first word, with and without marks. */
  private final Map<String, List<Spelling>> spellings = new HashMap<>();

  /** One bit for each first word, so that most other words are told without looking them up. */
  private long firstWords;

  private Term(String... words) {
    Arrays.stream(words)
        .map(Term::spelling)
        .sorted(Comparator.comparingInt((Spelling s) -> s.marked.size()).reversed())
        .forEach(this::add);
  }

  private void add(Spelling spelling) {
    String marked = spelling.marked.getFirst();
    String folded = spelling.folded.getFirst();
    add(marked, spelling);
    if (!folded.equals(marked)) {
      add(folded, spelling);
    }
  }

  private void add(String first, Spelling spelling) {
    spellings.computeIfAbsent(first, f -> new ArrayList<>()).add(spelling);
    firstWords |= bit(first);
  }

  private static long bit(String word) {
    return 1L << word.hashCode();
  }

  /** Whether one of its spellings begins with a word. */
  boolean begins(String word) {
    return (firstWords & bit(word)) != 0 && spellings.containsKey(word);
  }

  /** Longer spellings are tried first, so that their order here does not matter. */
  static Term of(String... spellings) {
    Term term = new Term(spellings);
    BEGINNINGS.addAll(term.spellings.keySet());
    return term;
  }

  /** A term that only stands around days and times. */
  static Term around(String... spellings) {
    return new Term(spellings);
  }

  /** Whether a day or time may begin with a word. */
  static boolean mayBegin(String word) {
    return BEGINNINGS.contains(word);
  }

  private static Spelling spelling(String words) {
    List<String> marked = Arrays.stream(words.split(" ")).map(Letters::oneWay).toList();
    return new Spelling(marked, marked.stream().map(Letters::fold).toList());
  }

  /**
   * Matches at a place.
   *
   * @return how many atoms match: positive when all marks were there, negative when some were
   *     missing, 0 when the term does not stand there
   */
  int match(List<Atom> atoms, int at) {
    if (at >= atoms.size()) {
      return 0;
    }
    Atom atom = atoms.get(at);
    if ((firstWords & bit(atom.marked())) == 0 || atom.sort() != Sort.WORD) {
      return 0;
    }
    List<Spelling> possible = spellings.get(atom.marked());
    if (possible == null) {
      return 0;
    }
    for (Spelling spelling : possible) {
      int length = match(spelling, atoms, at);
      if (length != 0) {
        return length;
      }
    }
    return 0;
  }

  private static int match(Spelling spelling, List<Atom> atoms, int at) {
    int length = spelling.marked.size();
    if (at + length > atoms.size()) {
      return 0;
    }
    boolean exact = true;
    for (int i = 0; i < length; i++) {
      String word = atoms.get(at + i).marked();
      if (!word.equals(spelling.marked.get(i))) {
        // A word with other marks is another word; one without any may be this one.
        if (!word.equals(spelling.folded.get(i))) {
          return 0;
        }
        exact = false;
      }
    }
    return exact ? length : -length;
  }
}
