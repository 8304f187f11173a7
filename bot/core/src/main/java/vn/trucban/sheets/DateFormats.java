package vn.trucban.sheets;

import org.jspecify.annotations.Nullable;

/** Tells number formats that show a date from all others. */
final class DateFormats {

  private DateFormats() {}

  /**
   * Whether a number format shows a day.
   *
   * @see <a
   *     href="https://learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.numberingformat">the
   *     built-in formats by number</a>
   */
  static boolean isDate(@Nullable Integer id, @Nullable String format) {
    if (id != null
        && (between(id, 14, 17)
            || id == 22
            || between(id, 27, 31)
            || id == 36
            || between(id, 50, 58))) {
      return true;
    }
    if (format == null || format.equalsIgnoreCase("general")) {
      return false;
    }
    boolean quoted = false;
    for (int index = 0; index < format.length(); index++) {
      char character = Character.toLowerCase(format.charAt(index));
      if (character == '"') {
        quoted = !quoted;
      } else if (!quoted && (character == '\\' || character == '_' || character == '*')) {
        index++;
      } else if (!quoted && character == '[') {
        int end = format.indexOf(']', index);
        index = end < 0 ? format.length() : end;
      } else if (!quoted && (character == 'd' || character == 'y')) {
        return true;
      }
    }
    return false;
  }

  private static boolean between(int id, int first, int last) {
    return id >= first && id <= last;
  }
}
