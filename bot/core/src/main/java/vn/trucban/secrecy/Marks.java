package vn.trucban.secrecy;

/** The marks of Vietnamese letters as bits: four of shape, five of tone. */
final class Marks {

  static final int BREVE = 1;
  static final int CIRCUMFLEX = 2;
  static final int HORN = 4;
  static final int STROKE = 8;
  static final int ACUTE = 16;
  static final int GRAVE = 32;
  static final int HOOK = 64;
  static final int TILDE = 128;
  static final int DOT = 256;
  static final int TONES = ACUTE | GRAVE | HOOK | TILDE | DOT;

  private Marks() {}

  /** The bit of a combining character, 0 where it is none of Vietnamese. */
  static int of(int point) {
    return switch (point) {
      case 0x306 -> BREVE;
      case 0x302 -> CIRCUMFLEX;
      case 0x31B -> HORN;
      case 0x301, 0x341 -> ACUTE;
      case 0x300, 0x340 -> GRAVE;
      case 0x309 -> HOOK;
      case 0x303, 0x342 -> TILDE;
      case 0x323 -> DOT;
      default -> 0;
    };
  }
}
