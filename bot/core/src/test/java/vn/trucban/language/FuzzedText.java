package vn.trucban.language;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** What the fuzz targets share: how a text comes out of the fuzzer's bytes, and the time it has. */
public final class FuzzedText {

  /** Code is instrumented here and much of it runs for the first time. */
  private static final Duration LONGEST = Duration.ofMillis(100);

  private static final int TRIES = 5;
  private static final int MOST_WORDS = 200;

  /** Words that the rules begin with, which no fuzzer finds by itself. */
  private static final String[] WORDS =
      ("mai|thứ|t6|20/11|20-22/11|mùng|rằm|tết|tháng|tuần|sau|đến|từ|và|hết|8h30|rưỡi|kém|sáng"
              + "|chiều|nay|kia|2 ngày|xin|nghỉ|trực|đổi|ca|điểm danh|vì|không|chưa|ai|chị|Hoa"
              + "|phòng|TCHC|mật|tối mật|tuyệt|bí|m|ậ|t|tài liệu|độ|mat|toi|ddieerm|d9ie63m|1|2"
              + "|,|.|-|/|:|?|\n|\"|>|@|#|\u0301|\u200B")
          .split("\\|", -1);

  private FuzzedText() {}

  /** Any string, or known words with and without blanks between them. */
  public static String of(FuzzedDataProvider data) {
    if (data.consumeBoolean()) {
      return data.consumeRemainingAsString();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MOST_WORDS && data.remainingBytes() > 0; i++) {
      text.append(data.pickValue(WORDS)).append(data.consumeBoolean() ? " " : "");
    }
    return text.toString();
  }

  /**
   * What work gives.
   *
   * @throws IllegalStateException if it takes too much time of the processor again and again
   */
  public static <T> T inTime(Supplier<T> work) {
    Duration best = LONGEST;
    T result = work.get();
    for (int i = 0; i < TRIES && best.compareTo(LONGEST) >= 0; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      result = work.get();
      best =
          Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    if (best.compareTo(LONGEST) >= 0) {
      throw new IllegalStateException("took " + best.toMillis() + " ms");
    }
    return result;
  }
}
