package vn.trucban.zalo;

import java.util.regex.Pattern;

/** The form of the payloads that our buttons carry: {@code #check-in place=office}. */
final class Payloads {

  /** As long as a {@link vn.trucban.channel.Button} may be. */
  private static final int LONGEST = 64;

  private static final Pattern FORM =
      Pattern.compile("#[a-z][a-z-]{0,29}(?: [A-Za-z]{1,20}=[\\x21-\\x7e]{1,48})*");

  private Payloads() {}

  /** Whether a text could be one of ours; the core judges what it may do. */
  static boolean isOne(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }
}
