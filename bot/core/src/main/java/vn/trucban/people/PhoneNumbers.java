package vn.trucban.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** Vietnamese phone numbers in one form. Pure. */
public final class PhoneNumbers {

  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{7,14}");

  private PhoneNumbers() {}

  /** The number in E.164: {@code 0912 000 001} and {@code 84912000001} are +84912000001. */
  public static Optional<String> e164(String typed) {
    String digits = typed.replaceAll("[\\s.()-]", "");
    String number;
    if (digits.startsWith("+")) {
      number = digits;
    } else if (digits.startsWith("00")) {
      number = "+" + digits.substring(2);
    } else if (digits.startsWith("0")) {
      number = "+84" + digits.substring(1);
    } else {
      number = "+" + digits;
    }
    return E164.matcher(number).matches() ? Optional.of(number) : Optional.empty();
  }
}
