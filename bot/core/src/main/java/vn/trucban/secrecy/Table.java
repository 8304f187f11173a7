package vn.trucban.secrecy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that the rules speak of, from {@code secrecy/words.yaml}. Immutable once read. */
final class Table {

  final Syllable secret;
  final Syllable utterly;
  final Syllable highly;
  final Syllable degree;
  final Syllable hidden;
  final Syllable cabinet;
  final Syllable middleName;

  /** What papers are called; those that are always meant so, and those that are verbs as well. */
  final Phrases documents;

  final Phrases looseDocuments;

  /** Words that may stand between a paper and its grade. */
  final Phrases fillers;

  final Phrases gradeBefore;
  final Phrases gradeAfter;
  final Phrases stateAfter;
  final Phrases training;

  /** Compounds of the word for secret that are harmless: what follows it, what precedes it. */
  final Phrases harmlessAfter;

  final Phrases harmlessBefore;

  /** What people lose, and other words of the same letters. */
  final Phrases lost;

  final Phrases lostByMe;
  final Phrases bareBefore;
  final Phrases kin;
  final Phrases titles;
  final Phrases endings;
  final Phrases number;
  final Phrases protect;
  final Phrases stamped;
  final Phrases ciphers;
  final Phrases filePapers;

  private final Set<Syllable> core = new HashSet<>();
  private final List<List<Syllable>> insideTokens;
  private final SecrecyFile file;
  private final Vocabulary vocabulary;

  Table(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    file = SecrecyFile.resource("secrecy/words.yaml");
    secret = vocabulary.learn("mật");
    utterly = vocabulary.learn("tuyệt");
    highly = vocabulary.learn("tối");
    degree = vocabulary.learn("độ");
    hidden = vocabulary.learn("bí");
    cabinet = vocabulary.learn("cơ");
    middleName = vocabulary.learn("văn");
    documents = phrases("documents");
    looseDocuments = phrases("loose-documents");
    fillers = phrases("fillers");
    gradeBefore = phrases("grade-before");
    gradeAfter = phrases("grade-after");
    stateAfter = phrases("state-after");
    training = phrases("training");
    harmlessAfter = phrases("harmless-after");
    harmlessBefore = phrases("harmless-before");
    lost = phrases("lost");
    lostByMe = phrases("lost-by-me");
    bareBefore = phrases("bare-before");
    kin = phrases("kin");
    titles = phrases("titles");
    endings = phrases("endings");
    number = phrases("number");
    protect = phrases("protect");
    stamped = phrases("stamped");
    ciphers = phrases("ciphers");
    filePapers = phrases("file-papers");
    core.addAll(List.of(secret, utterly, highly, degree, hidden));
    for (String list : List.of("documents", "loose-documents", "state-after", "stamped")) {
      file.list(list).forEach(line -> core.addAll(syllables(line)));
    }
    insideTokens = file.list("inside-tokens").stream().map(this::syllables).toList();
  }

  /** Whether it may be a word that the signs themselves are made of. */
  boolean isCore(List<Vocabulary.Hit> hits) {
    for (Vocabulary.Hit hit : hits) {
      if (core.contains(hit.syllable())) {
        return true;
      }
    }
    return false;
  }

  boolean isSecret(List<Vocabulary.Hit> hits) {
    for (Vocabulary.Hit hit : hits) {
      if (hit.syllable().equals(secret)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may be a word of a grade; only those whose pieces mean nothing where told so. */
  boolean isGrade(List<Vocabulary.Hit> hits, boolean onlyLong) {
    for (Vocabulary.Hit hit : hits) {
      Syllable it = hit.syllable();
      boolean longOne = it.equals(secret) || it.equals(utterly);
      boolean shortOne = it.equals(highly) || it.equals(degree) || it.equals(hidden);
      if (longOne || (shortOne && !onlyLong)) {
        return true;
      }
    }
    return false;
  }

  /** Signs that are found inside a longer token, the longest first. */
  List<List<Syllable>> insideTokens() {
    return insideTokens;
  }

  private Phrases phrases(String list) {
    return new Phrases(file.list(list), vocabulary);
  }

  private List<Syllable> syllables(String line) {
    return List.of(line.split(" ", -1)).stream()
        .filter(word -> !word.startsWith("!") && !word.equals("#"))
        .map(vocabulary::learn)
        .toList();
  }
}
