package vn.trucban.zalo.fake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the OA sent.
 *
 * @param to the person or group
 * @param text text or caption, of a list title and subtitle; empty for a file
 * @param payloads what the buttons send, empty without buttons
 * @param file name of the picture or file, null without
 * @param charged whether it cost money
 */
public record SentMessage(
    String to, String text, List<String> payloads, @Nullable String file, boolean charged) {

  public SentMessage {
    payloads = List.copyOf(payloads);
  }
}
