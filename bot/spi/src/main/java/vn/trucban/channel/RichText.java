package vn.trucban.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Text of which some parts are bold. Markup lives in the parts, never in characters, so nothing
 * that a person typed can become markup.
 */
public record RichText(List<Part> parts) {

  /** A run of text of one look. */
  public record Part(String text, boolean bold) {
    public Part {
      Objects.requireNonNull(text, "text");
    }
  }

  public RichText {
    parts = List.copyOf(parts);
  }

  /** Text without any bold part. */
  public static RichText plain(String text) {
    return new RichText(List.of(new Part(text, false)));
  }

  /** Text that is all bold. */
  public static RichText bold(String text) {
    return new RichText(List.of(new Part(text, true)));
  }

  /** This text followed by {@code more}. */
  public RichText then(RichText more) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(more.parts);
    return new RichText(all);
  }

  /** This text followed by plain {@code more}. */
  public RichText then(String more) {
    return then(plain(more));
  }

  /** The characters alone, for channels that show no bold text. */
  public String plainText() {
    if (parts.size() == 1) {
      return parts.getFirst().text;
    }
    StringBuilder all = new StringBuilder();
    parts.forEach(part -> all.append(part.text));
    return all.toString();
  }

  /** Never the text itself: it may hold names, and this may reach a log. */
  @Override
  public String toString() {
    return "RichText[" + plainText().length() + " characters]";
  }
}
