package vn.trucban.telegram;

import vn.trucban.channel.RichText;

/**
 * Text in Telegram's HTML parse mode; the only place that writes markup.
 *
 * @see <a href="https://core.telegram.org/bots/api#html-style">HTML style</a>
 */
final class Html {

  private Html() {}

  static String of(RichText text) {
    StringBuilder html = new StringBuilder();
    for (RichText.Part part : text.parts()) {
      String escaped = escape(SafeText.of(part.text()));
      if (part.bold() && !part.text().isBlank()) {
        html.append("<b>").append(escaped).append("</b>");
      } else {
        html.append(escaped);
      }
    }
    return html.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
