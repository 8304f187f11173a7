package vn.trucban.sheets;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something in a table that cannot be taken over.
 *
 * @param sheet the sheet's name
 * @param place the cell, or the row as a whole
 * @param code names the kind of fault, for instance {@code email-malformed}
 * @param sentence what is wrong, in Vietnamese, without the place
 */
public record Fault(String sheet, CellPlace place, String code, String sentence) {

  static final Comparator<Fault> BY_PLACE =
      Comparator.comparing(Fault::place).thenComparing(Fault::code);

  public Fault {
    Objects.requireNonNull(sheet, "sheet");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(sentence, "sentence");
  }

  /** {@code Dòng 7, cột C: …}. */
  public String line() {
    String said = place.said();
    return Character.toUpperCase(said.charAt(0)) + said.substring(1) + ": " + sentence;
  }

  /** Never the sentence, which may quote a name: this may reach a log. */
  @Override
  public String toString() {
    return "Fault[" + place + ", " + code + "]";
  }
}
