package vn.trucban.channel;

import java.nio.charset.StandardCharsets;

/**
 * A button under a message.
 *
 * @param label what people read
 * @param payload what comes back when it is pressed: 1 to 64 bytes of UTF-8, the tightest limit
 *     among the channels (Telegram's callback_data)
 */
public record Button(String label, String payload) {

  public Button {
    Checks.text(label, "label", 64);
    Checks.text(payload, "payload", 64);
    if (payload.getBytes(StandardCharsets.UTF_8).length > 64) {
      throw new IllegalArgumentException("payload is longer than 64 bytes");
    }
  }
}
