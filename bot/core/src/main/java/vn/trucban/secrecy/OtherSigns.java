package vn.trucban.secrecy;

import java.util.Set;

/** Short forms and English, in which the word for secret itself does not stand. */
final class OtherSigns {

  private static final String STATE_SECRET = "bmnn";
  private static final String PROTECTION = "bvbmnn";
  private static final Set<String> SECRET = Set.of("secret", "secrets");
  private static final Set<String> BEFORE = Set.of("top", "state");
  private static final Set<String> AFTER =
      Set.of("document", "documents", "file", "files", "memo", "dispatch", "report");

  private final Context context;

  OtherSigns(Context context) {
    this.context = context;
  }

  /** Judges the word at a place. */
  Verdict judge(int at) {
    String letters = context.words.get(at).token().letters();
    if (letters.equals(STATE_SECRET)) {
      return new HiddenWord(context).isName(at) ? new Verdict.Clear() : Rule.STATE_SECRET.stops();
    }
    if (letters.equals(PROTECTION)) {
      return context.wideBefore(context.table.training, at)
          ? new Verdict.Clear()
          : Rule.STATE_SECRET.stops();
    }
    boolean english =
        letters.equals("topsecret")
            || (SECRET.contains(letters)
                && ((at > 0 && BEFORE.contains(context.words.get(at - 1).token().letters()))
                    || AFTER.contains(context.words.get(at + 1).token().letters())));
    return english ? Rule.ENGLISH.stops() : new Verdict.Clear();
  }
}
