package vn.trucban.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.RichText;

class TextCutsTest {

  @Test
  void aTextThatFitsStaysWhole() {
    RichText text = RichText.plain("vừa khít");
    assertThat(TextCuts.cut(text, 8, 8)).containsExactly(text);
    assertThat(TextCuts.cut(RichText.plain(""), 8, 8)).containsExactly(RichText.plain(""));
  }

  @Test
  void itIsCutBetweenParagraphsFirst() {
    assertThat(cut("Đoạn một. Câu hai.\n\nĐoạn hai. Câu bốn.", 30))
        .containsExactly("Đoạn một. Câu hai.", "Đoạn hai. Câu bốn.");
  }

  @Test
  void elseBetweenLinesThenSentencesThenWords() {
    assertThat(cut("dòng một\ndòng hai", 12)).containsExactly("dòng một", "dòng hai");
    assertThat(cut("Câu một. Câu hai", 12)).containsExactly("Câu một.", "Câu hai");
    assertThat(cut("một hai ba bốn", 8)).containsExactly("một hai", "ba bốn");
  }

  @Test
  void aWordLongerThanAMessageIsCutAnywhereButNeverInACharacter() {
    assertThat(cut("😀😀😀😀😀", 2)).containsExactly("😀😀", "😀😀", "😀");
  }

  @Test
  void aPauseNearTheBeginningIsNotTaken() {
    assertThat(cut("a\n\nbbbbbbbb cccc", 12)).containsExactly("a\n\nbbbbbbbb", "cccc");
  }

  @Test
  void theFirstPieceMayHaveALimitOfItsOwn() {
    assertThat(texts(TextCuts.cut(RichText.plain("một hai ba bốn năm"), 4, 11)))
        .containsExactly("một", "hai ba bốn", "năm");
  }

  @Test
  void boldStaysBoldAcrossTheCut() {
    RichText text = RichText.plain("số ").then(RichText.bold("một hai")).then(" ba");
    assertThat(TextCuts.cut(text, 7, 7))
        .containsExactly(
            RichText.plain("số ").then(RichText.bold("một")), RichText.bold("hai").then(" ba"));
  }

  @Property
  void everyPieceFitsAndNothingButBlanksIsLost(
      @ForAll @StringLength(max = 300) String text,
      @ForAll @IntRange(min = 1, max = 40) int first,
      @ForAll @IntRange(min = 1, max = 40) int others) {
    List<String> pieces = texts(TextCuts.cut(RichText.plain(text), first, others));
    assertThat(pieces.getFirst().codePointCount(0, pieces.getFirst().length()))
        .isLessThanOrEqualTo(Math.max(first, 0));
    assertThat(pieces.subList(1, pieces.size()))
        .allMatch(piece -> !piece.isEmpty() && piece.codePointCount(0, piece.length()) <= others);
    assertThat(withoutBlanks(String.join("", pieces))).isEqualTo(withoutBlanks(text));
  }

  private static String withoutBlanks(String text) {
    return text.chars()
        .filter(c -> !Character.isWhitespace(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static List<String> cut(String text, int most) {
    return texts(TextCuts.cut(RichText.plain(text), most, most));
  }

  private static List<String> texts(List<RichText> pieces) {
    return pieces.stream().map(RichText::plainText).toList();
  }
}
