package vn.trucban.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, the rules of dates give an answer that makes sense as such. */
class AnyTokensTest {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-31T01:00");
  private static final List<String> WORDS =
      List.of(
          "từ",
          "đến",
          "hết",
          "thứ",
          "thu",
          "hai",
          "6",
          "t6",
          "CN",
          "ngày",
          "ngay",
          "kia",
          "kìa",
          "mai",
          "Mai",
          "mốt",
          "nay",
          "hôm",
          "qua",
          "sáng",
          "sang",
          "chiều",
          "tối",
          "toi",
          "tuần",
          "tháng",
          "sau",
          "năm",
          "nam",
          "này",
          "trước",
          "tới",
          "nữa",
          "đầu",
          "cuối",
          "20",
          "31",
          "2/11",
          "20-22/11",
          "29/2",
          "31/2/2027",
          "8h",
          "8h30",
          "25h",
          "7:99",
          "rưỡi",
          "kém",
          "30p",
          "nửa",
          "tiếng",
          "lúc",
          "mùng",
          "rằm",
          "Tết",
          "tết",
          "âm",
          "giêng",
          "và",
          ",",
          "-",
          "–",
          "cả",
          "trong",
          "các",
          "một",
          "mươi",
          "mười",
          "'",
          "/",
          ".",
          "t2-t4",
          "5pm",
          "next",
          "friday",
          "nov",
          "chị",
          "đổi",
          "với",
          "phòng",
          "số",
          "muộn",
          "999999999999",
          "0",
          "😀");

  @Provide
  Arbitrary<String> messages() {
    Arbitrary<String> word =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(9, Arbitraries.of(WORDS)),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(6)));
    return word.list().ofMaxSize(40).map(words -> String.join(" ", words));
  }

  @Property(tries = 3000)
  void spansStandInOrderAndApart(@ForAll("messages") String text, @ForAll Direction direction) {
    List<Token> tokens = Utterance.of(text).tokens();
    int behind = 0;
    for (Found found : TimeWords.find(tokens, NOW, direction)) {
      assertThat(found.first()).isGreaterThanOrEqualTo(behind);
      assertThat(found.end()).isGreaterThan(found.first()).isLessThanOrEqualTo(tokens.size());
      behind = found.end();
      if (found.meaning() instanceof Meaning.Days days) {
        assertThat(days.from()).isBeforeOrEqualTo(days.to());
      }
    }
  }

  @Property(tries = 1000)
  void anyTextHasAnAnswer(@ForAll String text) {
    assertThat(Readings.find(text, NOW, Direction.FORWARD)).isNotNull();
  }

  /** Generous, so that a busy machine passes; what grows with the square of the length does not. */
  @ParameterizedTest
  @ValueSource(
      strings = {"1, 2, 3, ", "từ ", "thứ 2 và ", "sáng ", "20-", "1,", "mai mai, ", "t2 "})
  void theCostGrowsWithTheLengthOnly(String piece) {
    List<Token> tokens = Utterance.of(piece.repeat(60_000 / piece.length())).tokens();
    assertThat(Duration.ofSeconds(30))
        .isGreaterThan(timed(() -> TimeWords.find(tokens, NOW, Direction.FORWARD)));
  }

  private static Duration timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
