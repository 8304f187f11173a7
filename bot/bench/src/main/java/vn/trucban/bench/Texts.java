package vn.trucban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.trucban.language.Interpreter;

/** The texts that are read: always the same ones. */
final class Texts {

  static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 7, 30);

  /** What is repeated up to the length that is asked for. */
  static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put(
        "prose",
        "Sáng nay em đi làm bình thường, chiều em xin phép về sớm một chút vì con ốm, mai em vẫn"
            + " trực như lịch đã phân công ạ. ");
    KINDS.put(
        "forwarded document",
        "Kính gửi các phòng. Thực hiện công văn số 2042/UBND-VP ngày 20/11/2026 về việc bố trí"
            + " người trực, đề nghị các đơn vị báo cáo trước 17h00 thứ Sáu, ngày 27/11/2026.\n");
    KINDS.put("dates", "20/11 21-23/11, thứ 6 tuần sau, mùng 5 tháng 12 đến 8/12 ");
    KINDS.put("dates without blanks", "1/1-2-3-4-5-6-7-8-9-10-11-12-13-14-15 ");
    KINDS.put("names", "chị Nguyễn Thị Mai Hoa, anh Trần Văn Ba, đ/c Lê An ");
    KINDS.put("emoji", "🙏👍🏻🌧️😀 ");
    KINDS.put("one long word", "điểmdanh");
    KINDS.put("trap words", "mai ba hai sáu an mat vì do để không chưa ");
    KINDS.put("single letters", "m a t b i ");
    KINDS.put("loose marks", "a\u0301\u0302");
  }

  /** One line of the golden file. */
  record Line(String text, LocalDateTime now, Interpreter.Role role) {}

  private Texts() {}

  /** All lines of the golden file, mixed. */
  static List<Line> golden() throws IOException {
    Path file =
        Path.of(
            System.getProperty("repository.root", "."),
            "bot/core/src/test/resources/language/golden.jsonl");
    ObjectMapper json = new ObjectMapper();
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode node = json.readTree(line);
      lines.add(
          new Line(
              node.get("text").asText(),
              LocalDateTime.parse(node.get("now").asText()),
              Interpreter.Role.valueOf(node.get("role").asText().toUpperCase(Locale.ROOT))));
    }
    Collections.shuffle(lines, new Random(20261123));
    return lines;
  }

  static String of(String kind, int length) {
    String part = KINDS.getOrDefault(kind, kind);
    return part.repeat(length / part.length() + 1).substring(0, length);
  }
}
