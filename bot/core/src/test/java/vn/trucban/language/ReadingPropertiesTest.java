package vn.trucban.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** What holds for every text. */
class ReadingPropertiesTest {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T07:30");
  private static final Interpreter INTERPRETER = new Interpreter();

  private static Reading read(String text) {
    return INTERPRETER.read(text, NOW, Interpreter.Role.STAFF);
  }

  @Property(tries = 500)
  void anyTextGetsAnAnswer(@ForAll String text) {
    assertThat(read(text).intent()).isNotEmpty();
  }

  /** Lone surrogates, private and unassigned characters, controls; from anybody, at any hour. */
  @Property(tries = 1000)
  void anyCharactersGetAnAnswer(
      @ForAll("characters") String text,
      @ForAll Interpreter.Role role,
      @ForAll("nows") String now) {
    assertThat(INTERPRETER.read(text, LocalDateTime.parse(now), role).intent()).isNotEmpty();
  }

  @Property(tries = 500)
  void wordsAmongAnyCharactersGetAnAnswer(
      @ForAll("mixtures") String words, @ForAll("characters") String odd) {
    assertThat(read(odd + words).intent()).isNotEmpty();
    assertThat(read(words + odd + " " + words).intent()).isNotEmpty();
  }

  @Property(tries = 500)
  void anyMixtureOfWordsGetsAnAnswer(@ForAll("mixtures") String text) {
    assertThat(read(text).intent()).isNotEmpty();
  }

  @Property(tries = 300)
  void anyTextIsReadWithinFiveMilliseconds(@ForAll @StringLength(max = 4_096) String text) {
    assertThat(shortest(text)).isLessThan(Duration.ofMillis(5));
  }

  @Property(tries = 300)
  void anyMixtureOfWordsIsReadWithinFiveMilliseconds(@ForAll("pastes") String text) {
    assertThat(shortest(text)).isLessThan(Duration.ofMillis(5));
  }

  /** The time of the processor; again where Java was still compiling or collecting. */
  private static Duration shortest(String text) {
    Duration shortest = Duration.ofDays(1);
    for (int i = 0; i < 50 && shortest.toMillis() >= 5; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      assertThat(read(text).intent()).isNotEmpty();
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      shortest = Duration.ofNanos(Math.min(took, shortest.toNanos()));
    }
    return shortest;
  }

  /** Mixtures again and again, without blanks between them as well. */
  @Provide
  Arbitrary<String> pastes() {
    return Combinators.combine(
            mixtures(), Arbitraries.of("-", " ", ", "), Arbitraries.integers().between(100, 4_096))
        .as(
            (mixture, between, length) ->
                (mixture + between)
                    .repeat(length / (mixture + between).length() + 1)
                    .substring(0, length));
  }

  @Property(tries = 500)
  void foldingTwiceIsFoldingOnce(@ForAll String text) {
    assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
  }

  @Property(tries = 300)
  void textTakenApartMeansTheSame(@ForAll("mixtures") String text) {
    assertThat(read(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(read(Normalizer.normalize(text, Normalizer.Form.NFC)));
  }

  @Property(tries = 300)
  void politeWordsAtEitherEndChangeNothing(
      @ForAll("acts") String act,
      @ForAll("before") String before,
      @ForAll("behind") String behind) {
    Reading plain = read(act);
    Reading polite = read(before + " " + act + " " + behind);
    assertThat(polite.intent()).as("%s %s %s", before, act, behind).isEqualTo(plain.intent());
    assertThat(polite.slots()).as("%s %s %s", before, act, behind).isEqualTo(plain.slots());
  }

  @Provide
  Arbitrary<String> characters() {
    return Arbitraries.strings().withChars((char) 0, Character.MAX_VALUE).ofMaxLength(80);
  }

  @Provide
  Arbitrary<String> nows() {
    return Arbitraries.of(
        "2026-11-22T20:15", "2026-12-31T23:59", "2028-02-29T00:00", "2027-02-05T04:30");
  }

  @Provide
  Arbitrary<String> mixtures() {
    return Arbitraries.of(
            "điểm danh",
            "mai",
            "thứ 6",
            "không",
            "ai",
            "trực",
            "chị",
            "Hoa",
            "phòng",
            "TCHC",
            ",",
            ":",
            "?",
            "vì",
            "nghỉ",
            "phép",
            "8h",
            "20/11",
            "và",
            "«",
            "»",
            ">",
            "đổi",
            "với",
            "👍",
            "chưa",
            "mà",
            "phải",
            "sếp",
            "toi",
            "trước",
            "ca",
            "%",
            "tuần",
            "ra",
            "công tác",
            "em")
        .list()
        .ofMaxSize(14)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> acts() {
    return Arbitraries.of(
        "điểm danh cơ quan",
        "ai trực thứ 6",
        "xin nghỉ phép mai",
        "đổi trực thứ 6 với chị Hoa",
        "lịch họp tuần này",
        "tìm công văn 2042",
        "đến muộn 15 phút",
        "ra về",
        "làm ở nhà",
        "hôm qua quên điểm danh",
        "nghỉ ốm hôm nay",
        "thứ 5 đi công tác Huế",
        "nhờ anh Kiên trực thay ngày mai",
        "lịch của tôi tuần sau",
        "ai chưa điểm danh",
        "báo cáo quân số hôm nay",
        "đơn của tôi đến đâu rồi",
        "link họp sáng mai",
        "mất tiếng",
        "số điện thoại phòng TCHC",
        "văn bản chưa đọc",
        "việc của tôi",
        "tháng này đi muộn mấy lần",
        "mai không nghỉ phép mà đi công tác",
        "dữ liệu của tôi");
  }

  @Provide
  Arbitrary<String> before() {
    return Arbitraries.of("", "dạ", "em", "bot ơi", "dạ em xin phép", "anh ơi", "thưa sếp");
  }

  @Provide
  Arbitrary<String> behind() {
    return Arbitraries.of("", "ạ", "nhé", "với ạ", "nha anh", "giúp em với", "luôn ạ", "ạ 🙏");
  }
}
