package vn.trucban.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All words and rules of one moment: the program's own and the agency's. Immutable once built. */
final class Vocabulary {

  /** Concepts that the reader itself finds in a text. */
  enum Seen {
    DAY(0),
    TODAY(1),
    FUTURE(2),
    PAST(3),
    SEVERAL(4),
    CLOCK(5),
    LASTING(6),
    PART(7),
    DEADLINE(8),
    SOON(9),
    PERSON(10),
    UNIT(11),
    COUNT(12),
    NUMBER(13),
    DOCNUMBER(14),
    CODE(15),
    COLON(16),
    NEG(17),
    QTAG(18),
    ALONE(19),
    NOTYET(20),
    QYET(21),
    QMARK(22),
    LATER(23);

    /** The position of its concept in the lexicon, where these come first. */
    final int id;

    Seen(int id) {
      this.id = id;
    }
  }

  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Map<String, List<String>> groups = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  /** By the concepts of which each rule needs one: the rules, as positions in their list. */
  private final Map<Integer, BitSet> rulesByConcept = new HashMap<>();

  /** Rules that need no certain concept. */
  private final BitSet freeRules = new BitSet();

  private final Map<String, String> slashes = new HashMap<>();
  private final Lexicon lexicon = new Lexicon();
  private final Typing typing = new Typing(lexicon::knows);

  private Vocabulary() {
    for (Seen seen : Seen.values()) {
      var unused = concept(seen.name(), false, Map.of());
    }
  }

  /** Builds a vocabulary of files, later ones adding to earlier ones. */
  static Vocabulary of(List<WordsFile> files) {
    Vocabulary vocabulary = new Vocabulary();
    for (WordsFile file : files) {
      file.addTo(vocabulary);
    }
    vocabulary.lexicon.addGlued();
    return vocabulary;
  }

  Concept concept(String name, boolean free, Map<String, String> sets) {
    return concepts.computeIfAbsent(name, n -> new Concept(concepts.size(), n, free, sets));
  }

  Optional<Concept> concept(String name) {
    return Optional.ofNullable(concepts.get(name));
  }

  void group(String name, List<String> members) {
    groups.put(name, members);
  }

  void phrase(String text, Concept concept, String where) {
    List<Token> tokens = Utterance.of(text).tokens();
    if (tokens.isEmpty()) {
      throw WordsFault.at(where, "a phrase must have a word in it");
    }
    lexicon.add(new Phrase(tokens, concept, where));
  }

  void rule(Rule rule) {
    int position = rules.size();
    rules.add(rule);
    BitSet needed = rule.needed();
    if (needed.isEmpty()) {
      freeRules.set(position);
    }
    needed.stream()
        .forEach(c -> rulesByConcept.computeIfAbsent(c, x -> new BitSet()).set(position));
  }

  void slash(String name, String phrase) {
    slashes.put(name, phrase);
  }

  /** The concepts of names, group names resolved; "A|B" are two. */
  BitSet set(List<String> names, String where) {
    BitSet set = new BitSet();
    for (String list : names) {
      for (String name : list.split("\\|", -1)) {
        List<String> members = groups.get(name.strip());
        if (members != null) {
          set.or(set(members, where));
        } else {
          set.set(
              concept(name.strip())
                  .orElseThrow(() -> WordsFault.at(where, "there is no concept " + name.strip()))
                  .id());
        }
      }
    }
    return set;
  }

  List<Rule> rules() {
    return rules;
  }

  /** The rules that may fit where these concepts were said, in the order of the files. */
  List<Rule> rules(BitSet said) {
    BitSet needed = (BitSet) freeRules.clone();
    for (int concept = said.nextSetBit(0); concept >= 0; concept = said.nextSetBit(concept + 1)) {
      BitSet more = rulesByConcept.get(concept);
      if (more != null) {
        needed.or(more);
      }
    }
    List<Rule> possible = new ArrayList<>(needed.cardinality());
    for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
      possible.add(rules.get(i));
    }
    return possible;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Typing typing() {
    return typing;
  }

  @Nullable String slash(String name) {
    return slashes.get(name);
  }
}
