package vn.trucban.gaps;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.language.Folding;

/**
 * The form in which a text that was not understood may be kept. What could tell of a person is not
 * kept at all, nor what may be secret: long stories, numbers that may be a phone's or an identity
 * card's, addresses; names of staff and all other digits are blotted out. Pure.
 */
final class FoldedForm {

  /** Vocabulary is missing in short texts; longer ones are stories or pastes. */
  private static final int MOST_WORDS = 15;

  private static final int LONGEST = 80;

  /** Eight digits or more, however they are grouped. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .+-]?\\d){7,}");

  /** A button, a command or an address is no vocabulary. */
  private static final Pattern NO_WORDS =
      Pattern.compile("^[#/].*|.*(@|://|www\\.).*", Pattern.DOTALL);

  /** Without its marks "mật" (secret) is also "mất" and "mặt": in doubt none of them is kept. */
  private static final String PERHAPS_SECRET = " mat ";

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String BLOT = "#";

  private FoldedForm() {}

  /**
   * The form of a text, or empty where none may be kept.
   *
   * @param names whole names of staff, folded
   */
  static Optional<String> of(String typed, List<String> names) {
    String text = typed.strip();
    if (NO_WORDS.matcher(text).matches() || LONG_NUMBER.matcher(text).find()) {
      return Optional.empty();
    }
    String folded = " " + NUMBER.matcher(Folding.fold(text)).replaceAll(BLOT) + " ";
    if (folded.contains(PERHAPS_SECRET)) {
      return Optional.empty();
    }
    for (String name : names) {
      folded = folded.replace(" " + name + " ", " … ");
    }
    String form = folded.strip();
    boolean saysSomething = form.codePoints().anyMatch(Character::isLetter);
    return !saysSomething || form.split(" ", -1).length > MOST_WORDS
        ? Optional.empty()
        : Optional.of(cut(form));
  }

  private static String cut(String form) {
    return form.codePointCount(0, form.length()) <= LONGEST
        ? form
        : form.substring(0, form.offsetByCodePoints(0, LONGEST));
  }
}
