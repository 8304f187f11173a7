package vn.trucban.sheets;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what a person typed: a text that could be taken for a formula is
 * written with an apostrophe in front, and the apostrophe is taken off again when it is read.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP on CSV injection</a>
 */
final class Defused {

  private static final Pattern RISKY =
      Pattern.compile("'*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

  private Defused() {}

  static String defuse(String text) {
    return RISKY.matcher(text).lookingAt() ? "'" + text : text;
  }

  static String restore(String text) {
    return text.startsWith("'") && RISKY.matcher(text).lookingAt() ? text.substring(1) : text;
  }
}
