package vn.trucban.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is said to be so where something else is said not to be: of "mai em không nghỉ phép mà đi
 * công tác" the second, of "mai em đi công tác chứ không nghỉ phép" the first.
 */
final class Contrast {

  private static final Set<String> NOT = Set.of("khong", "ko", "k", "kg", "hong", "hok");

  /** Without marks they are "father" and other words. */
  private static final Set<String> NOT_WITH_MARKS = Set.of("chẳng", "chả");

  private final Scene scene;

  private Contrast(Scene scene) {
    this.scene = scene;
  }

  /** One act, and what is left of the text without it. */
  record Sides(Scene denied, Scene meant) {}

  /** The two sides of a text that sets one against the other. */
  static Optional<Sides> in(Scene scene) {
    Contrast contrast = new Contrast(scene);
    for (int i = 0; i < scene.tokens().size(); i++) {
      Token token = scene.tokens().get(i);
      if (NOT.contains(token.folded()) || NOT_WITH_MARKS.contains(token.marked())) {
        return i > 0 && contrast.word(i - 1, "chu") ? contrast.behind(i) : contrast.before(i);
      }
    }
    return Optional.empty();
  }

  /** "không ... mà ...": what stands behind "mà" counts, with what stands before "không". */
  private Optional<Sides> before(int not) {
    int size = scene.tokens().size();
    for (int i = not + 2; i + 1 < size; i++) {
      if (word(i, "ma")) {
        int from = word(i + 1, "la") && i + 2 < size ? i + 2 : i + 1;
        return Optional.of(new Sides(without(not, i, size), joined(not, from)));
      }
    }
    return Optional.empty();
  }

  /** "... chứ không ..." */
  private Optional<Sides> behind(int not) {
    int size = scene.tokens().size();
    int first = not + 1 < size && word(not + 1, "phai") ? not + 2 : not + 1;
    return not > 1 && first < size
        ? Optional.of(new Sides(scene.part(first, size), scene.part(0, not - 1)))
        : Optional.empty();
  }

  private Scene without(int not, int end, int size) {
    int first = not + 1 < size && word(not + 1, "phai") ? not + 2 : not + 1;
    return scene.part(Math.min(first, end - 1), end);
  }

  private Scene joined(int end, int from) {
    List<Token> tokens = new ArrayList<>(scene.tokens().subList(0, end));
    while (!tokens.isEmpty() && tokens.getLast().sign()) {
      tokens.removeLast();
    }
    tokens.addAll(scene.tokens().subList(from, scene.tokens().size()));
    return Scene.of(
        scene.vocabulary(), new Utterance(scene.utterance().text(), tokens), scene.now());
  }

  private boolean word(int token, String folded) {
    return scene.tokens().get(token).folded().equals(folded);
  }
}
