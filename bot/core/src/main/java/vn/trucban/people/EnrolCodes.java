package vn.trucban.people;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How a one-time code looks: ten characters in two groups, without 0 O 1 I L U V that people mix up
 * on paper; more than 48 bits. Pure but for the random source.
 */
final class EnrolCodes {

  /** Long enough that guessing a stolen hash takes longer than a code lives. */
  private static final int ITERATIONS = 20_000;

  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTWXYZ";
  private static final int LENGTH = 10;
  private static final Pattern CODE = Pattern.compile("[%1$s]{5}[ -]?[%1$s]{5}".formatted(LETTERS));

  private final SecureRandom random = new SecureRandom();

  /** A new code, as {@code 7KQ2M-XW4HT}. */
  String next() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i == LENGTH / 2) {
        code.append('-');
      }
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /**
   * The code in a text, if it is nothing but a code: in any case, with a hyphen, a blank or nothing
   * between the groups.
   */
  static Optional<String> in(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String typed = text.strip().toUpperCase(Locale.ROOT);
    return CODE.matcher(typed).matches()
        ? Optional.of(typed.replaceAll("[ -]", ""))
        : Optional.empty();
  }

  /**
   * What is stored of a code. The same code and salt give the same hash, so it can be looked up.
   */
  static String hash(String code, String salt) {
    char[] typed = code.replace("-", "").toCharArray();
    PBEKeySpec key = new PBEKeySpec(typed, salt.getBytes(StandardCharsets.UTF_8), ITERATIONS, 256);
    try {
      return HexFormat.of()
          .formatHex(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                  .generateSecret(key)
                  .getEncoded());
    } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
      throw new IllegalStateException("every JDK has PBKDF2 with SHA-256", e);
    } finally {
      key.clearPassword();
    }
  }
}
