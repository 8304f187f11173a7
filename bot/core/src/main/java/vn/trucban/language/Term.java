package vn.trucban.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.trucban.language.Atom.Sort;

/** One notion and its spellings, each of one or more words with their marks. Immutable. */
final class Term {

  private record Spelling(List<String> marked, List<String> folded) {}

  private final List<Spelling> spellings;

  private Term(List<Spelling> spellings) {
    this.spellings = spellings;
  }

  /** Longer spellings are tried first, so that their order here does not matter. */
  static Term of(String... spellings) {
    return new Term(
        Arrays.stream(spellings)
            .map(Term::spelling)
            .sorted(Comparator.comparingInt((Spelling s) -> s.marked.size()).reversed())
            .toList());
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
    for (Spelling spelling : spellings) {
      int length = spelling.marked.size();
      if (at + length > atoms.size()) {
        continue;
      }
      boolean exact = true;
      int i = 0;
      while (i < length) {
        Atom atom = atoms.get(at + i);
        if (atom.sort() != Sort.WORD) {
          break;
        }
        if (!atom.marked().equals(spelling.marked.get(i))) {
          // A word with other marks is another word; one without any may be this one.
          if (!atom.marked().equals(spelling.folded.get(i))) {
            break;
          }
          exact = false;
        }
        i++;
      }
      if (i == length) {
        return exact ? length : -length;
      }
    }
    return 0;
  }
}
