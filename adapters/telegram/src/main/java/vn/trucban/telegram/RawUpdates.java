package vn.trucban.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the answer to getUpdates into its updates without reading them, so that one that breaks a
 * JSON parser does not take its neighbours with it. Knows only strings, brackets and commas.
 */
final class RawUpdates {

  private static final byte[] RESULT = "\"result\"".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private final List<byte[]> updates = new ArrayList<>();

  private RawUpdates(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The bytes of each element of {@code result}; empty when there is no such array. */
  static Optional<List<byte[]>> split(byte[] answer) {
    RawUpdates cutter = new RawUpdates(answer);
    int array = cutter.resultArray();
    return array >= 0 && cutter.cut(array) ? Optional.of(cutter.updates) : Optional.empty();
  }

  /** Where the array of the outermost member {@code result} opens, or -1. */
  private int resultArray() {
    int depth = 0;
    for (int i = 0; i < bytes.length; i++) {
      switch (bytes[i]) {
        case '"' -> {
          int end = endOfString(i);
          if (depth == 1 && Arrays.equals(bytes, i, Math.min(end, bytes.length), RESULT, 0, 8)) {
            int colon = skipSpace(end);
            int value = colon < bytes.length && bytes[colon] == ':' ? skipSpace(colon + 1) : -1;
            if (value >= 0 && value < bytes.length && bytes[value] == '[') {
              return value;
            }
          }
          i = end - 1;
        }
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        default -> {}
      }
    }
    return -1;
  }

  /** Collects the elements of the array that opens at {@code open}; false when it never closes. */
  private boolean cut(int open) {
    int depth = 0;
    int start = open + 1;
    for (int i = open + 1; i < bytes.length; i++) {
      switch (bytes[i]) {
        case '"' -> i = endOfString(i) - 1;
        case '{', '[' -> depth++;
        case '}', ']' -> {
          if (depth == 0) {
            add(start, i);
            return true;
          }
          depth--;
        }
        case ',' -> {
          if (depth == 0) {
            add(start, i);
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private void add(int from, int to) {
    int start = skipSpace(from);
    if (start < to) {
      updates.add(Arrays.copyOfRange(bytes, start, to));
    }
  }

  /** The index after the closing quote of the string that opens at {@code open}. */
  private int endOfString(int open) {
    for (int i = open + 1; i < bytes.length; i++) {
      if (bytes[i] == '\\') {
        i++;
      } else if (bytes[i] == '"') {
        return i + 1;
      }
    }
    return bytes.length;
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < bytes.length && bytes[i] >= 0 && bytes[i] <= ' ') {
      i++;
    }
    return i;
  }
}
