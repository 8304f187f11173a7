package vn.trucban.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** Brings phone numbers as people and channels write them to E.164. Pure. */
public final class PhoneNumbers {

  // Nine digits after the country code for mobiles, ten for land lines, since the renumbering of
  // 2017–2018 (area codes begin with 2, mobile prefixes with 3, 5, 7, 8 or 9).
  private static final Pattern VIETNAMESE =
      Pattern.compile("(?:\\+84|0084|84|0|)([35789]\\d{8}|2\\d{9})");
  private static final Pattern FOREIGN = Pattern.compile("(?:\\+|00)(?!84)([1-9]\\d{7,14})");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s.()-]");

  private PhoneNumbers() {}

  /** {@code +84912000001} from {@code 0912 000 001}; a lost leading zero is put back. */
  static Optional<String> normalise(String typed) {
    String digits = PUNCTUATION.matcher(typed).replaceAll("").replace("+840", "+84");
    var vietnamese = VIETNAMESE.matcher(digits);
    if (vietnamese.matches()) {
      return Optional.of("+84" + vietnamese.group(1));
    }
    var foreign = FOREIGN.matcher(digits);
    return foreign.matches() ? Optional.of("+" + foreign.group(1)) : Optional.empty();
  }

  /**
   * The number in E.164 as a channel gives it: as {@link #normalise}, and also a foreign one that
   * lacks its plus, as in Telegram's contacts.
   */
  public static Optional<String> e164(String given) {
    return normalise(given).or(() -> normalise("+" + given));
  }
}
