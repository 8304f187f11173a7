package vn.trucban.secrecy;

import java.nio.file.Path;
import java.util.List;

/**
 * Tells whether a text bears the marks of a state secret. Any text gives an answer, and the cost
 * grows with its length only. Pure; thread-safe.
 */
public final class SecrecyGuard {

  private static final Verdict CLEAR = new Verdict.Clear();

  private final Vocabulary vocabulary = new Vocabulary();
  private final Table table = new Table(vocabulary);
  private final LocalSigns localSigns;

  private SecrecyGuard(LocalSigns localSigns) {
    this.localSigns = localSigns;
  }

  /** The built-in rules alone. */
  public static SecrecyGuard builtIn() {
    return new SecrecyGuard(LocalSigns.none());
  }

  /**
   * The built-in rules and the agency's own signs, which can only stop more.
   *
   * @param file need not exist
   * @throws SecrecyFileFault if it exists and cannot be used
   */
  public static SecrecyGuard with(Path file) {
    return new SecrecyGuard(LocalSigns.read(file));
  }

  /** Judges a text or a file's name that comes in. */
  public Verdict check(String text) {
    return check(text, false);
  }

  /**
   * Judges what the bot is about to say. Most of it is lists of names, and a name may be the word
   * itself or its folded like, so here the word alone and what is a doubt do not count.
   */
  public Verdict checkOutgoing(String text) {
    return check(text, true);
  }

  private Verdict check(String text, boolean onlySure) {
    List<Word> words = Words.of(text, vocabulary, table);
    Context context = new Context(words, table);
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      Verdict verdict = CLEAR;
      if (word.is(table.secret)) {
        verdict = new MarkedWord(context).judge(at);
      } else if (word.may(table.secret)) {
        verdict = new BareWord(context).judge(at);
      } else {
        verdict = new OtherSigns(context).judge(at);
      }
      if (verdict instanceof Verdict.Stopped stopped && !(onlySure && Rule.isUnsure(stopped))) {
        return verdict;
      }
    }
    return localSigns.check(text);
  }
}
