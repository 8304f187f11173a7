package vn.trucban.secrecy;

/** What stands between two words, as bits. */
final class Gap {

  static final int SPACE = 1;
  static final int LINE = 2;

  /** The end of a sentence. */
  static final int STOP = 4;

  static final int COMMA = 8;
  static final int COLON = 16;
  static final int BRACKET = 32;

  /** As in file names: hyphen, underscore. */
  static final int DASH = 64;

  static final int SLASH = 128;

  /** Emoji, letters of other scripts and whatever else. */
  static final int OTHER = 256;

  /** Nothing at all: the words were written as one. */
  static final int GLUED = 512;

  private Gap() {}

  static int of(int glyph) {
    return switch (Glyphs.kind(glyph)) {
      case Glyphs.SPACE -> SPACE;
      case Glyphs.LINE -> LINE;
      default ->
          switch (Glyphs.plain(glyph)) {
            case '.', '!', '?', ';' -> STOP;
            case ',' -> COMMA;
            case ':', '=' -> COLON;
            case '(', ')', '[', ']', '{', '}', '"', '<', '>', '*' -> BRACKET;
            case '-', '_' -> DASH;
            case '/', '\\' -> SLASH;
            default -> OTHER;
          };
    };
  }

  /** Whether a gap has any of the bits. */
  static boolean has(int gap, int bits) {
    return (gap & bits) != 0;
  }

  /** Whether a thought ends here. A full stop with no blank behind it does not end one. */
  static boolean endsSentence(int gap) {
    return has(gap, LINE) || (has(gap, STOP) && has(gap, SPACE));
  }

  /** Whether the words belong together as in a file name or a disguise: no blank between them. */
  static boolean joins(int gap) {
    return !has(gap, SPACE | LINE);
  }
}
