package vn.trucban.telegram.fake;

import java.util.List;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A message of the bot as the person sees it now.
 *
 * @param chat the chat it is in
 * @param messageId its number
 * @param text the text or caption after its markup was read
 * @param buttons label and callback_data or URL, row by row
 * @param file the file it carries, null for text
 * @param edits how often it was edited
 */
public record SentMessage(
    long chat,
    int messageId,
    String text,
    List<List<SentButton>> buttons,
    @Nullable SentFile file,
    int edits) {

  /** A button; exactly one of {@code data} and {@code url} is there. */
  public record SentButton(String label, @Nullable String data, @Nullable String url) {}

  /**
   * A file.
   *
   * @param method {@code photo} or {@code document}
   * @param uploaded whether this message brought the bytes, and not an id
   */
  public record SentFile(
      String method, String fileId, String name, ByteString bytes, boolean uploaded) {}

  public SentMessage {
    buttons = buttons.stream().map(List::copyOf).toList();
  }
}
