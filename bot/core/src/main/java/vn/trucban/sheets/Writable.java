package vn.trucban.sheets;

/** Texts as a file can hold them. */
final class Writable {

  /** Excel's longest text of a cell. */
  static final int LONGEST = 32_767;

  private Writable() {}

  /**
   * Without control characters and lone surrogates, which neither XML nor UTF-8 can hold, with one
   * kind of line break, not longer than a cell may be, and harmless to a spreadsheet.
   */
  static String of(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(Writable::isAllowed)
        .forEach(kept::appendCodePoint);
    String defused = Defused.defuse(kept.toString());
    if (defused.length() <= LONGEST) {
      return defused;
    }
    int end = Character.isHighSurrogate(defused.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return defused.substring(0, end);
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= ' ' && point < 0xD800)
        || (point >= 0xE000 && point < 0xFFFE)
        || point >= 0x10000;
  }
}
