package vn.trucban.secrecy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The signs by which one agency's registry marks secret papers, such as {@code /M-} in a notation.
 * They add to the built-in rules and cannot take any away.
 */
final class LocalSigns {

  private static final String RULE = "local-sign:";
  private static final int LONGEST = 40;
  private static final int MOST = 100;

  private record Sign(String written, String shown) {}

  private final List<Sign> signs;

  private LocalSigns(List<Sign> signs) {
    this.signs = signs;
  }

  static LocalSigns none() {
    return new LocalSigns(List.of());
  }

  static LocalSigns read(Path file) {
    Optional<SecrecyFile> found = SecrecyFile.of(file);
    if (found.isEmpty()) {
      return none();
    }
    found
        .get()
        .texts()
        .keySet()
        .forEach(
            key -> {
              if (!key.equals("signs")) {
                throw new SecrecyFileFault(file + " knows only \"signs\", not \"" + key + "\"");
              }
            });
    Object list = found.get().content().get("signs");
    if (list != null && !(list instanceof List<?>)) {
      throw new SecrecyFileFault(file + ": \"signs\" must be a list");
    }
    List<Sign> signs = new ArrayList<>();
    for (String written : found.get().list("signs")) {
      String shown = shown(written);
      if (shown.length() > LONGEST
          || shown.chars().noneMatch(c -> c >= 'A' && c <= 'Z')
          || shown.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
        throw new SecrecyFileFault(
            file
                + ": the sign \""
                + written
                + "\" needs a letter and a \"/\" or \"-\", and at most 40 characters");
      }
      signs.add(new Sign(written, shown));
    }
    if (signs.size() > MOST) {
      throw new SecrecyFileFault(file + " has more than 100 signs");
    }
    return new LocalSigns(List.copyOf(signs));
  }

  Verdict check(String text) {
    if (signs.isEmpty()) {
      return new Verdict.Clear();
    }
    String shown = shown(text);
    for (Sign sign : signs) {
      if (shown.contains(sign.shown)) {
        return new Verdict.Stopped(RULE + sign.written, false);
      }
    }
    return new Verdict.Clear();
  }

  /** Capitals without marks and blanks, so that how a notation was typed makes no difference. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int glyph : Glyphs.of(text)) {
      switch (Glyphs.kind(glyph)) {
        case Glyphs.LETTER -> shown.append(Character.toUpperCase(Glyphs.plain(glyph)));
        case Glyphs.DIGIT, Glyphs.SIGN -> shown.append(Glyphs.plain(glyph));
        case Glyphs.LINE -> shown.append('\n');
        default -> {
          // blanks do not count
        }
      }
    }
    return shown.toString();
  }
}
