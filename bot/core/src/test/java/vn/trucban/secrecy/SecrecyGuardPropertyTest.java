package vn.trucban.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is done to a marked text changes nothing; whatever the text, there is an answer. */
class SecrecyGuardPropertyTest {

  private static final SecrecyGuard GUARD = SecrecyGuard.builtIn();

  private static final List<String> SIGNS =
      List.of(
          "tuyệt mật",
          "tối mật",
          "công văn mật",
          "văn bản mật số 5",
          "tài liệu mật",
          "bí mật nhà nước",
          "độ mật: tối mật",
          "tuyet mat",
          "cong van mat",
          "tai lieu mat",
          "van ban mat",
          "bi mat nha nuoc",
          "toi mat");

  private static final Map<Character, String> LOOK_ALIKES =
      Map.of(
          'a', "аɑａ𝐚", 't', "тτｔ𝐭", 'm', "мμｍ𝓂", 'o', "оοｏ", 'i', "іιｉ", 'e', "еｅ", 'y', "уｙ",
          'c', "сｃ", 'n', "ｎ𝚗", 'u', "ｕ𝓾");

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of(SIGNS);
  }

  @Property
  void invisibleCharactersHideNothing(
      @ForAll("signs") String sign, @ForAll("invisible") List<String> between) {
    assertStopped(woven(sign, between));
  }

  @Provide
  Arbitrary<List<String>> invisible() {
    return Arbitraries.of(
            "", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u202e")
        .list()
        .ofSize(20);
  }

  @Property
  void signsBetweenAllLettersHideNothing(
      @ForAll("signs") String sign, @ForAll("separators") String separator) {
    assertStopped(
        String.join(
            separator,
            sign.replace(" ", "")
                .replace(":", "")
                .codePoints()
                .mapToObj(Character::toString)
                .toList()));
    assertStopped(sign.replace(" ", separator));
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(".", "-", "_", " ", "😀", "*", "·", "~", "/", "|", "+");
  }

  @Property
  void capitalsAndDoubledLettersHideNothing(
      @ForAll("signs") String sign, @ForAll("flags") List<Boolean> flags) {
    StringBuilder changed = new StringBuilder();
    for (int i = 0; i < sign.length(); i++) {
      String letter = sign.substring(i, i + 1);
      changed.append(flags.get(i % 20) ? letter.toUpperCase(Locale.ROOT) : letter);
      if (flags.get((i * 7 + 3) % 20) && Character.isLetter(sign.charAt(i))) {
        changed.append(letter);
      }
    }
    assertStopped(changed.toString());
  }

  @Provide
  Arbitrary<List<Boolean>> flags() {
    return Arbitraries.of(true, false).list().ofSize(20);
  }

  @Property
  void lettersThatLookAlikeHideNothing(
      @ForAll("signs") String sign, @ForAll("choices") List<Integer> choices) {
    StringBuilder changed = new StringBuilder();
    for (int i = 0; i < sign.length(); i++) {
      int[] others = LOOK_ALIKES.getOrDefault(sign.charAt(i), "").codePoints().toArray();
      int choice = choices.get(i % 20);
      changed.appendCodePoint(choice < others.length ? others[choice] : sign.charAt(i));
    }
    assertStopped(changed.toString());
  }

  @Provide
  Arbitrary<List<Integer>> choices() {
    return Arbitraries.integers().between(0, 5).list().ofSize(20);
  }

  @Property
  void wordsAroundASignHideNothing(@ForAll("signs") String sign, @ForAll("around") String around) {
    assertStopped(around + "\n" + sign + "\n" + around);
    assertStopped(around + ", " + sign + ".");
  }

  @Provide
  Arbitrary<String> around() {
    return Arbitraries.of(KnownTexts.innocent());
  }

  @Property
  void composedAndDecomposedMeanTheSame(@ForAll("anyKnown") String text) {
    Verdict verdict = GUARD.check(text);
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      assertThat(GUARD.check(Normalizer.normalize(text, form))).isEqualTo(verdict);
    }
  }

  @Provide
  Arbitrary<String> anyKnown() {
    return Arbitraries.oneOf(
        Arbitraries.of(KnownTexts.marked()), Arbitraries.of(KnownTexts.innocent()));
  }

  @Property
  void anyTextHasAnAnswer(@ForAll String text) {
    assertThat(GUARD.check(text)).isNotNull();
    assertThat(new GuardLines(GUARD).answer(text)).doesNotContain("\n").contains("\"blocked\":");
  }

  @Property
  void anyMixOfSignsHasAnAnswer(@ForAll("mixes") String text) {
    assertThat(GUARD.check(text)).isNotNull();
  }

  @Provide
  Arbitrary<String> mixes() {
    return Arbitraries.strings().withChars("mậtMATuyệo0i4@7_-. \n\u200b:/()5😀").ofMaxLength(60);
  }

  private static void assertStopped(String text) {
    assertThat(GUARD.check(text)).as(text).isInstanceOf(Verdict.Stopped.class);
  }

  private static String woven(String text, List<String> between) {
    StringBuilder woven = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      woven.append(between.get(i % between.size())).append(text.charAt(i));
    }
    return woven.toString();
  }
}
