package vn.trucban.zalo.fake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The uploads: what is taken, and for how long. Thread-safe. */
final class Uploaded {

  private static final Duration LIFE = Duration.ofDays(7);
  private static final int MEGABYTE = 1024 * 1024;
  private static final Pattern PART =
      Pattern.compile("name=\"([^\"]*)\"; filename=\"([^\"]*)\".*?\r\n\r\n", Pattern.DOTALL);

  private record File(String name, boolean picture, Instant until) {}

  private final InstantSource clock;
  private final boolean onlyPdf;
  private final Map<String, File> files = new ConcurrentHashMap<>();

  Uploaded(InstantSource clock, boolean onlyPdf) {
    this.clock = clock;
    this.onlyPdf = onlyPdf;
  }

  /** Takes a multipart body; answers with the data. */
  String take(String kind, byte[] body) throws Refusal {
    Matcher part = PART.matcher(new String(body, StandardCharsets.ISO_8859_1));
    if (!part.find() || !part.group(1).equals("file")) {
      throw new Refusal(-201, "file is missing");
    }
    String name =
        new String(part.group(2).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    switch (kind) {
      case "image" -> require(ending.matches("png|jpe?g"), body.length, MEGABYTE + 2048);
      case "gif" -> require(ending.equals("gif"), body.length, 5 * MEGABYTE + 2048);
      case "file" ->
          require(
              ending.matches(onlyPdf ? "pdf" : "pdf|docx?|csv"), body.length, 5 * MEGABYTE + 2048);
      default -> throw new Refusal(-201, "no such upload");
    }
    String id = kind + "-" + files.size();
    files.put(id, new File(name, !kind.equals("file"), clock.instant().plus(LIFE)));
    return (kind.equals("file") ? "{\"token\":\"" : "{\"attachment_id\":\"") + id + "\"}";
  }

  private static void require(boolean type, int length, int most) throws Refusal {
    if (!type) {
      throw new Refusal(-201, "file type is not supported");
    }
    if (length > most) {
      throw new Refusal(-210, "file is too large");
    }
  }

  /** The name of an upload that a message uses. */
  String use(String id, boolean picture) throws Refusal {
    File file = files.get(id);
    if (file == null || file.picture != picture || clock.instant().isAfter(file.until)) {
      throw new Refusal(-100, "attachment is invalid or too old");
    }
    return file.name;
  }

  void forget() {
    files.replaceAll((id, file) -> new File(file.name, file.picture, Instant.MIN));
  }
}
