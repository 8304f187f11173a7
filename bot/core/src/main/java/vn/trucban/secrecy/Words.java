package vn.trucban.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tokens to words: pieces are put together ("m-ậ-t", "t u y e t"), what was written as one is taken
 * apart ("TUYETMAT_ke_hoach"). Costs a bounded number of look-ups a token.
 */
final class Words {

  private static final int MOST_PIECES = 7;
  private static final int LONGEST_GLUED = 64;
  private static final int LONGEST_SPELLED_OUT = 8;

  /** What the words of the grades start with; an r may be the left half of an m. */
  private static final String GRADES_START = "mtbdr";

  private final Vocabulary vocabulary;
  private final Table table;
  private final List<Token> tokens;
  private final List<Word> words = new ArrayList<>();

  private Words(Vocabulary vocabulary, Table table, List<Token> tokens) {
    this.vocabulary = vocabulary;
    this.table = table;
    this.tokens = tokens;
  }

  /** The words of a text; the last one is empty and holds the gap at the end. */
  static List<Word> of(String text, Vocabulary vocabulary, Table table) {
    Words reader = new Words(vocabulary, table, Token.of(text));
    int i = 0;
    while (i < reader.tokens.size()) {
      i = reader.read(i);
    }
    return reader.words;
  }

  /** Reads the token at i, with others behind it where they are pieces; returns the next one. */
  private int read(int i) {
    Token token = tokens.get(i);
    if (token.length() == 1) {
      int end = i;
      while (end < tokens.size() && tokens.get(end).length() == 1) {
        end++;
      }
      if (end - i >= 3) {
        spelledOut(i, end);
        return end;
      }
    }
    int end = pieces(i);
    if (end > i) {
      Token whole = Token.joined(tokens.subList(i, end));
      words.add(new Word(whole, find(whole), true));
      return end;
    }
    whole(token);
    return i + 1;
  }

  /** Letters that stand alone: whatever words of the rules they make. */
  private void spelledOut(int from, int to) {
    for (int i = from; i < to; ) {
      int end = longest(i, to);
      if (end > i) {
        Token whole = Token.joined(tokens.subList(i, end));
        words.add(new Word(whole, find(whole), true));
        i = end;
      } else {
        words.add(new Word(tokens.get(i), List.of(), false));
        i++;
      }
    }
  }

  private int longest(int from, int to) {
    for (int end = Math.min(to, from + LONGEST_SPELLED_OUT); end > from + 1; end--) {
      Token whole = Token.joined(tokens.subList(from, end));
      if (table.isCore(find(whole))) {
        return end;
      }
    }
    return from;
  }

  /**
   * The end of the pieces that make a grade's word, or from itself. The pieces of "tuyệt" and "mật"
   * may stand apart by blanks, as neither half means anything.
   */
  private int pieces(int from) {
    Token first = tokens.get(from);
    if (first.length() > 5
        || first.length() == 0
        || GRADES_START.indexOf(first.letters().charAt(0)) < 0
        || table.isGrade(find(first), false)) {
      return from;
    }
    boolean blanks = false;
    int length = first.length();
    for (int end = from + 1; end < Math.min(tokens.size(), from + MOST_PIECES); end++) {
      Token next = tokens.get(end);
      length += next.length();
      blanks |= !Gap.joins(next.gap());
      if (length > 9
          || next.length() == 0
          || (blanks && next.isNumber())
          || table.isGrade(find(next), false)) {
        return from;
      }
      List<Vocabulary.Hit> hits = find(Token.joined(tokens.subList(from, end + 1)));
      if (table.isGrade(hits, blanks)) {
        return end + 1;
      }
    }
    return from;
  }

  private void whole(Token token) {
    List<Vocabulary.Hit> hits = find(token);
    if (hits.isEmpty() && token.length() >= 3 && !token.isNumber()) {
      if (apart(token)) {
        return;
      }
      List<Token> runs = runs(token);
      if (runs.size() > 1) {
        for (Token run : runs) {
          List<Vocabulary.Hit> of = find(run);
          if (!of.isEmpty() || !apart(run)) {
            words.add(new Word(run, of, false));
          }
        }
        return;
      }
    }
    words.add(new Word(token, hits, false));
  }

  /** Takes a token apart into words of the rules, one of which is the word for secret. */
  private boolean apart(Token token) {
    if (!token.letters().contains("m") || token.length() < 4) {
      return false;
    }
    List<Token> parts = token.length() <= LONGEST_GLUED ? covered(token) : List.of();
    if (parts.isEmpty()) {
      parts = around(token);
    }
    for (Token part : parts) {
      words.add(new Word(part, find(part), false));
    }
    return !parts.isEmpty();
  }

  /** All of the token as words of the rules; empty where that cannot be. */
  private List<Token> covered(Token token) {
    int length = token.length();
    int[] cut = new int[length + 1];
    boolean[] secret = new boolean[length + 1];
    Arrays.fill(cut, -1);
    cut[0] = 0;
    for (int to = 2; to <= length; to++) {
      for (int from = Math.max(0, to - Vocabulary.LONGEST); from <= to - 2; from++) {
        if (cut[from] >= 0 && (cut[to] < 0 || !secret[to])) {
          List<Vocabulary.Hit> hits = find(token.part(from, to));
          if (table.isCore(hits)) {
            cut[to] = from;
            secret[to] = secret[from] || table.isSecret(hits);
          }
        }
      }
    }
    if (cut[length] < 0 || !secret[length]) {
      return List.of();
    }
    List<Token> parts = new ArrayList<>();
    for (int to = length; to > 0; to = cut[to]) {
      parts.addFirst(token.part(cut[to], to));
    }
    return parts;
  }

  /** What is before, in and behind a sign that needs no more to be known, inside a longer token. */
  private List<Token> around(Token token) {
    for (List<Syllable> sign : table.insideTokens()) {
      StringBuilder letters = new StringBuilder();
      sign.forEach(syllable -> letters.append(syllable.plain()));
      int at = token.letters().indexOf(letters.toString());
      while (at >= 0) {
        List<Token> parts = fitting(token, sign, at);
        if (!parts.isEmpty()) {
          return parts;
        }
        at = token.letters().indexOf(letters.toString(), at + 1);
      }
    }
    return List.of();
  }

  private static List<Token> fitting(Token token, List<Syllable> sign, int at) {
    int from = at;
    for (Syllable syllable : sign) {
      int to = from + syllable.plain().length();
      int marks = token.marks(from, to);
      // Alone the word for secret must have its marks: "mat" stands in many a word.
      if (sign.size() == 1 ? marks != syllable.marks() : !syllable.allows(marks)) {
        return List.of();
      }
      from = to;
    }
    List<Token> parts = new ArrayList<>();
    if (at > 0) {
      parts.add(token.part(0, at));
    }
    from = at;
    for (Syllable syllable : sign) {
      int to = from + syllable.plain().length();
      parts.add(token.part(from, to));
      from = to;
    }
    if (from < token.length()) {
      parts.add(token.part(from, token.length()));
    }
    return parts;
  }

  /** Letters and digits apart, signs left out: "mat2042", "mật@tinh". */
  private static List<Token> runs(Token token) {
    List<Token> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= token.length(); i++) {
      if (i == token.length() || kind(token, i) != kind(token, from)) {
        if (kind(token, from) != 0) {
          runs.add(token.part(from, i));
        }
        from = i;
      }
    }
    return runs;
  }

  private static int kind(Token token, int i) {
    char c = token.letters().charAt(i);
    return c >= '0' && c <= '9' ? 1 : Character.isLetter(c) ? 2 : 0;
  }

  private List<Vocabulary.Hit> find(Token token) {
    return vocabulary.find(token.letters(), token.allMarks());
  }
}
