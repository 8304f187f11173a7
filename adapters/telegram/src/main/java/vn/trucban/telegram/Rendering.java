package vn.trucban.telegram;

import org.jspecify.annotations.Nullable;
import vn.trucban.channel.RichText;

/**
 * A text as it goes over the wire.
 *
 * @param text with or without markup
 * @param parseMode {@code HTML}, or null for bare text
 */
record Rendering(String text, @Nullable String parseMode) {

  static Rendering html(RichText text) {
    return new Rendering(Html.of(text), "HTML");
  }

  /** Without markup, for the one further try when Telegram cannot read the markup. */
  static Rendering bare(RichText text) {
    return new Rendering(SafeText.of(text.plainText()), null);
  }
}
