package vn.trucban.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All phrases of all concepts, found token by token. Immutable once built. */
final class Lexicon {

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final List<Phrase> ends = new ArrayList<>();
  }

  private final Node root = new Node();
  private final Map<String, Phrase> byMarks = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Map<String, List<String>> nearly = new HashMap<>();

  /**
   * Adds a phrase.
   *
   * @throws WordsFault if it already means something else
   */
  void add(Phrase phrase) {
    String key = key(phrase.tokens());
    Phrase before = byMarks.putIfAbsent(key, phrase);
    if (before != null) {
      if (!before.concept().equals(phrase.concept())) {
        throw WordsFault.twoMeanings(key, before.where(), phrase.where());
      }
      return;
    }
    insert(phrase);
  }

  /** The phrase without its blanks means the same where nothing else is written so. */
  void addGlued() {
    for (Phrase phrase : List.copyOf(byMarks.values())) {
      String glued = key(phrase.tokens()).replace(" ", "");
      if (phrase.tokens().size() > 1 && glued.length() >= 6 && !byMarks.containsKey(glued)) {
        List<Token> tokens = Utterance.of(glued).tokens();
        if (tokens.size() == 1) {
          insert(new Phrase(tokens, phrase.concept(), phrase.where()));
        }
      }
    }
    words.forEach(this::remember);
  }

  private void insert(Phrase phrase) {
    Node node = root;
    for (Token token : phrase.tokens()) {
      node = node.next.computeIfAbsent(token.folded(), t -> new Node());
      words.add(token.folded());
    }
    node.ends.add(phrase);
  }

  private void remember(String word) {
    if (word.length() >= 3) {
      for (int i = 0; i < word.length(); i++) {
        nearly.computeIfAbsent(without(word, i), w -> new ArrayList<>(1)).add(word);
      }
      nearly.computeIfAbsent(word, w -> new ArrayList<>(1)).add(word);
    }
  }

  /** Whether some phrase has this word, with marks or without. */
  boolean knows(String folded) {
    return words.contains(folded);
  }

  /** The phrases that begin at a token, at most one edit away if {@code slips}. */
  List<Hit> at(List<Token> tokens, int first, boolean slips) {
    List<Hit> hits = new ArrayList<>();
    walk(root, tokens, first, first, slips, hits);
    return hits;
  }

  private void walk(
      Node node, List<Token> tokens, int first, int at, boolean slips, List<Hit> hits) {
    Node here = node;
    int next = at;
    while (true) {
      for (Phrase phrase : here.ends) {
        Match match = phrase.match(tokens, first);
        if (match != null) {
          hits.add(new Hit(phrase.concept(), first, next, match));
        }
      }
      if (next >= tokens.size()) {
        return;
      }
      Token token = tokens.get(next);
      if (slips) {
        for (String word : near(token)) {
          Node other = here.next.get(word);
          if (other != null) {
            slipped(other, tokens, first, next, hits);
          }
        }
      }
      Node following = here.next.get(token.folded());
      if (following == null) {
        return;
      }
      here = following;
      next++;
    }
  }

  /** Goes on behind the one token that was mistyped. */
  private static void slipped(Node from, List<Token> tokens, int first, int wrong, List<Hit> hits) {
    Node here = from;
    int next = wrong + 1;
    while (here != null) {
      for (Phrase phrase : here.ends) {
        if (phrase.mayBeMended() && agrees(phrase, tokens, first, wrong)) {
          hits.add(new Hit(phrase.concept(), first, next, Match.TYPO));
        }
      }
      here = next < tokens.size() ? here.next.get(tokens.get(next).folded()) : null;
      next++;
    }
  }

  private static boolean agrees(Phrase phrase, List<Token> tokens, int first, int wrong) {
    for (int i = 0; i < phrase.tokens().size(); i++) {
      Token is = tokens.get(first + i);
      Token should = phrase.tokens().get(i);
      boolean same = is.marked().equals(should.marked()) || is.bare();
      if (first + i == wrong ? !slip(is, should, phrase) : !same) {
        return false;
      }
    }
    return true;
  }

  private static boolean slip(Token is, Token should, Phrase phrase) {
    boolean word = Syllables.isOne(is.marked());
    if (is.folded().length() < 3
        || (word
            && (phrase.tokens().size() == 1 || is.folded().length() < 4 || !phrase.isLong()))) {
      return false;
    }
    return Marks.oneSlip(is.marked(), should.marked())
        || (is.bare() && Marks.oneSlip(is.folded(), should.folded()));
  }

  /** Words of the lexicon that may be one edit away. */
  private Set<String> near(Token token) {
    String word = token.folded();
    if (word.length() < 3 || word.length() > 12 || words.contains(word)) {
      return Set.of();
    }
    Set<String> found = new HashSet<>(nearly.getOrDefault(word, List.of()));
    for (int i = 0; i < word.length(); i++) {
      found.addAll(nearly.getOrDefault(without(word, i), List.of()));
    }
    return found;
  }

  private static String without(String word, int at) {
    return word.substring(0, at) + word.substring(at + 1);
  }

  private static String key(List<Token> tokens) {
    StringBuilder key = new StringBuilder();
    for (Token token : tokens) {
      key.append(key.isEmpty() ? "" : " ").append(token.marked());
    }
    return key.toString();
  }

  /** Where a phrase is written, for checks. */
  @Nullable Phrase of(String phrase) {
    return byMarks.get(key(Utterance.of(phrase).tokens()));
  }
}
