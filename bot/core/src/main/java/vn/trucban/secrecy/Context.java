package vn.trucban.secrecy;

import java.util.List;

/** What stands around a word of a text; each question looks at a bounded number of words. */
final class Context {

  private static final int FILLERS = 4;
  private static final int WIDE = 12;

  final List<Word> words;
  final Table table;

  /** Whether the text has small letters, so that capitals stand out. */
  private final boolean mixed;

  Context(List<Word> words, Table table) {
    this.words = words;
    this.table = table;
    mixed = words.stream().anyMatch(w -> !w.token().upper() && w.token().length() > 1);
  }

  boolean may(int at, Syllable syllable) {
    return at >= 0 && at < words.size() && words.get(at).may(syllable);
  }

  boolean is(int at, Syllable syllable) {
    return at >= 0 && at < words.size() && words.get(at).is(syllable);
  }

  /** What stands before the word. */
  int gap(int at) {
    return at < words.size() ? words.get(at).gap() : Gap.LINE;
  }

  boolean starts(Phrases phrases, int at) {
    return phrases.startAt(words, at) >= 0;
  }

  boolean endsBefore(Phrases phrases, int at) {
    return !Gap.endsSentence(gap(at)) && phrases.endAt(words, at - 1) >= 0;
  }

  /** Whether a paper is named before this word, with no more than a few fillers between. */
  boolean paperBefore(int at) {
    int i = at;
    for (int skipped = 0; skipped <= FILLERS && i > 0; skipped++) {
      if (Gap.endsSentence(gap(i))) {
        return false;
      }
      if (table.documents.endAt(words, i - 1) >= 0
          || table.looseDocuments.endAt(words, i - 1) >= 0) {
        return true;
      }
      int start = table.fillers.endAt(words, i - 1);
      if (start < 0) {
        return false;
      }
      i = start;
    }
    return false;
  }

  /** As {@link #paperBefore}, of papers that nothing else is called. */
  boolean surePaperBefore(int at) {
    return endsBefore(table.documents, at);
  }

  boolean paperStarts(int at) {
    return starts(table.documents, at) || starts(table.looseDocuments, at);
  }

  /** Whether a paper is named anywhere near. */
  boolean paperNear(int at) {
    for (int i = Math.max(0, at - WIDE); i < Math.min(words.size(), at + WIDE); i++) {
      if (paperStarts(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase starts among the words before. */
  boolean wideBefore(Phrases phrases, int at) {
    for (int i = Math.max(0, at - WIDE); i < at; i++) {
      if (starts(phrases, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what was said ends before this word. */
  boolean ends(int at) {
    int gap = gap(at);
    return at >= words.size() - 1
        || Gap.has(gap, Gap.LINE | Gap.STOP | Gap.COMMA | Gap.COLON | Gap.BRACKET | Gap.OTHER)
        || (Gap.has(gap, Gap.DASH) && Gap.has(gap, Gap.SPACE));
  }

  /** Whether these words alone make a line. */
  boolean ownLine(int from, int to) {
    return Gap.has(gap(from), Gap.LINE) && Gap.has(gap(to), Gap.LINE);
  }

  boolean inBrackets(int from, int to) {
    return Gap.has(gap(from), Gap.BRACKET) && Gap.has(gap(to), Gap.BRACKET);
  }

  /** Capitals among small letters. */
  boolean shouted(int at) {
    return mixed && words.get(at).token().upper();
  }

  /** Whether the word is tied to its neighbour by more than a blank. */
  boolean tied(int at) {
    return Gap.has(gap(at), Gap.DASH | Gap.GLUED) && Gap.joins(gap(at));
  }
}
