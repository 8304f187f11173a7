package vn.trucban.secrecy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of phrases of the rules' table. In a phrase {@code #} is a number and {@code !word} says
 * that this word must not follow.
 */
final class Phrases {

  private static final String NUMBER = "#";

  private record Phrase(List<String> written, List<Syllable> syllables, Set<Syllable> notBefore) {}

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final Map<String, List<Phrase>> byLast = new HashMap<>();

  Phrases(List<String> lines, Vocabulary vocabulary) {
    for (String line : lines) {
      List<String> written = new ArrayList<>();
      List<Syllable> syllables = new ArrayList<>();
      Set<Syllable> notBefore = new HashSet<>();
      for (String word : line.strip().split("\\s+", -1)) {
        if (word.length() > 1 && word.startsWith("!")) {
          notBefore.add(vocabulary.learn(word.substring(1)));
        } else {
          written.add(word);
          syllables.add(vocabulary.learn(word));
        }
      }
      Phrase phrase = new Phrase(List.copyOf(written), List.copyOf(syllables), notBefore);
      byFirst.computeIfAbsent(written.getFirst(), k -> new ArrayList<>()).add(phrase);
      byLast.computeIfAbsent(written.getLast(), k -> new ArrayList<>()).add(phrase);
    }
  }

  /** Where the longest phrase that starts with this word ends, after its last word; -1 if none. */
  int startAt(List<Word> words, int first) {
    int end = -1;
    for (Phrase phrase : candidates(byFirst, words, first)) {
      int after = first + phrase.written.size();
      if (after <= words.size()
          && matches(phrase, words, first)
          && mayFollow(phrase, words, after)) {
        end = Math.max(end, after);
      }
    }
    return end;
  }

  /** Where the longest phrase that ends with this word starts; -1 if none. */
  int endAt(List<Word> words, int last) {
    int start = -1;
    for (Phrase phrase : candidates(byLast, words, last)) {
      int first = last + 1 - phrase.written.size();
      if (first >= 0 && matches(phrase, words, first) && (start < 0 || first < start)) {
        start = first;
      }
    }
    return start;
  }

  private static List<Phrase> candidates(
      Map<String, List<Phrase>> phrases, List<Word> words, int at) {
    if (at < 0 || at >= words.size()) {
      return List.of();
    }
    Word word = words.get(at);
    if (word.token().isNumber()) {
      return phrases.getOrDefault(NUMBER, List.of());
    }
    List<Phrase> all = new ArrayList<>();
    for (Vocabulary.Hit hit : word.hits()) {
      all.addAll(phrases.getOrDefault(hit.syllable().written(), List.of()));
    }
    return all;
  }

  private static boolean matches(Phrase phrase, List<Word> words, int first) {
    for (int i = 0; i < phrase.written.size(); i++) {
      Word word = words.get(first + i);
      boolean fits =
          phrase.written.get(i).equals(NUMBER)
              ? word.token().isNumber()
              : word.may(phrase.syllables.get(i));
      if (!fits || (i > 0 && Gap.endsSentence(word.gap()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayFollow(Phrase phrase, List<Word> words, int after) {
    if (after >= words.size()) {
      return true;
    }
    Word next = words.get(after);
    return phrase.notBefore.stream().noneMatch(next::may);
  }
}
