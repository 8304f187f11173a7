package vn.trucban.telegram.fake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/** Takes a multipart body apart. */
final class Multipart {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

  /** Quoted by most clients, bare from some. */
  private static final Pattern FILE_NAME =
      Pattern.compile("filename=(?:\"([^\"]*)\"|([^\";\\r\\n]+))");

  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private Multipart() {}

  static void read(String contentType, byte[] body, Parameters into) throws ApiRefusal {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw ApiRefusal.badRequest("boundary parameter not found");
    }
    byte[] delimiter = ("--" + boundary.group(1)).getBytes(StandardCharsets.UTF_8);
    int from = indexOf(body, delimiter, 0);
    while (from >= 0) {
      int start = from + delimiter.length + 2;
      int next = indexOf(body, delimiter, start);
      if (next < 0) {
        return;
      }
      readPart(Arrays.copyOfRange(body, start, Math.max(start, next - 2)), into);
      from = next;
    }
  }

  private static void readPart(byte[] part, Parameters into) throws ApiRefusal {
    int headEnd = indexOf(part, HEAD_END, 0);
    if (headEnd < 0) {
      return;
    }
    String head = Parameters.utf8(Arrays.copyOf(part, headEnd));
    byte[] content = Arrays.copyOfRange(part, headEnd + HEAD_END.length, part.length);
    Matcher name = NAME.matcher(head);
    Matcher fileName = FILE_NAME.matcher(head);
    if (!name.find()) {
      return;
    }
    if (fileName.find()) {
      String quoted = fileName.group(1);
      String file = quoted == null ? fileName.group(2) : quoted;
      into.put(name.group(1), new Parameters.Upload(file, ByteString.of(content)));
    } else {
      into.put(name.group(1), Parameters.utf8(content));
    }
  }

  private static int indexOf(byte[] in, byte[] what, int from) {
    for (int i = Math.max(0, from); i <= in.length - what.length; i++) {
      if (in[i] == what[0] && Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
        return i;
      }
    }
    return -1;
  }
}
