package vn.trucban.language;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells who does what is said. "chị Hoa ốm rồi" and "sếp đi công tác" are no acts of the writer's
 * own, and no record of the writer's may change by them. Whom it cannot tell it takes for the
 * writer.
 */
final class Subject {

  /** Acts that people state of themselves only. */
  private static final Set<String> OWN =
      Set.of(
          "check-in",
          "check-out",
          "late-notice",
          "leave-request",
          "trip-request",
          "correction-request");

  /** Acts that are recorded at once. */
  private static final Set<String> PRESENCE = Set.of("check-in", "check-out");

  /** Several people, where they are not spoken to. */
  private static final Set<String> SEVERAL =
      Set.of("ca nha", "mn", "anh chi", "anh chi em", "cac anh", "cac chi", "cac em", "cac ban");

  /** "vợ em", "trưởng phòng em" are not the writer. */
  private static final Set<String> BELONGS = Set.of("vo", "chong", "me", "phong");

  /** "em nghe sếp đi họp rồi" */
  private static final Set<String> HEARD = Set.of("nghe", "thay", "biet");

  /** How people name themselves by name: "em Lan phòng TCHC xin nghỉ". */
  private static final Set<String> SELF = Set.of("em", "e", "chau", "con", "toi", "minh", "tui");

  /** Behind these somebody is spoken to, or asked for something. */
  private static final Set<String> SPOKEN_TO =
      Set.of(
          "da", "thua", "gui", "chao", "bao", "cao", "phep", "on", "nho", "kinh", "hoi", "bc",
          "loi");

  /** What may stand between who does something and what is done. */
  private static final Set<String> BETWEEN =
      Set.of(
          "dang", "da", "se", "vua", "moi", "bi", "cung", "con", "van", "lai", "phai", "xin", "nho",
          "phep", "hien", "sap", "dinh", "co", "le", "chac", "hinh", "nhu", "hay", "duoc");

  private final Scene scene;
  private final Rule rule;
  private final int head;

  private Subject(Draft draft) {
    this.scene = draft.scene();
    this.rule = draft.rule();
    this.head = new SceneWords(draft).headStart();
  }

  /** Whether a draft of an own act speaks of somebody else. */
  static boolean isAnother(Draft draft) {
    return OWN.contains(draft.rule().intent()) && new Subject(draft).another();
  }

  private boolean another() {
    int i = head - 1;
    while (i >= 0 && passes(i)) {
      i--;
    }
    Span span = i < 0 ? null : scene.at(i);
    return span != null
        && ((isOther(span) && opens(span.first()))
            || (PRESENCE.contains(rule.intent()) && isNoWriter(span)));
  }

  /** More than {@link #isOther} tells, where a wrong guess would be recorded. */
  private boolean isNoWriter(Span span) {
    if (span.is("ME")) {
      return span.first() > 0 && BELONGS.contains(folded(span.first() - 1));
    }
    boolean several =
        span.is("FOLK")
            || span.is("EVERYBODY")
            || SEVERAL.contains(words(span.first(), span.end()));
    return several && opens(span.first());
  }

  private String words(int first, int end) {
    return scene.tokens().subList(first, end).stream()
        .map(Token::folded)
        .collect(Collectors.joining(" "));
  }

  private boolean passes(int i) {
    Span span = scene.at(i);
    return span != null
        && (span.found() != null
            || (!span.is("ME") && (span.in(rule.known()) != null || span.is("VE")))
            || (span.free() && !span.is("THEY") && BETWEEN.contains(folded(span.end() - 1))));
  }

  private boolean isOther(Span span) {
    Span.Name name = span.name();
    return name == null
        ? span.is("THEY")
        : name.person() && name.sure() && !SELF.contains(folded(span.first()));
  }

  /** Whether who is named opens a clause and is not spoken to. */
  private boolean opens(int first) {
    for (int i = first - 1; i >= 0 && !scene.tokens().get(i).sign(); i--) {
      Span span = scene.at(i);
      boolean hears = span != null && span.is("ME") && HEARD.contains(folded(span.end()));
      if (hears) {
        return true;
      }
      boolean passed =
          span != null
              && (span.found() != null || (span.free() && !span.is("ME") && !span.is("VOI")));
      if (!passed || SPOKEN_TO.contains(folded(i))) {
        return false;
      }
    }
    return true;
  }

  private String folded(int token) {
    return scene.tokens().get(token).folded();
  }
}
