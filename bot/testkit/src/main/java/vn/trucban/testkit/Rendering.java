package vn.trucban.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.trucban.channel.Button;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

/** How dialogues write down what a person sees. */
final class Rendering {

  private Rendering() {}

  /** The text with its bold parts written {@code **so**}. */
  static String marked(RichText text) {
    StringBuilder marked = new StringBuilder();
    boolean bold = false;
    for (RichText.Part part : text.parts()) {
      if (part.text().isEmpty()) {
        continue;
      }
      if (part.bold() != bold) {
        marked.append("**");
        bold = part.bold();
      }
      marked.append(part.text());
    }
    return bold ? marked.append("**").toString() : marked.toString();
  }

  /** Everything that is shown: text, buttons, link, file. */
  static String whole(Outbound content) {
    String text = marked(content.text());
    return switch (content) {
      case Outbound.Plain plain -> text;
      case Outbound.Choices choices ->
          text
              + choices.rows().stream()
                  .map(
                      row ->
                          row.stream()
                              .map(button -> "[" + button.label() + "]")
                              .collect(Collectors.joining(" ", "\n", "")))
                  .collect(Collectors.joining());
      case Outbound.Link link -> text + "\n<" + link.label() + ": " + link.target() + ">";
      case Outbound.Document document ->
          "(" + document.file().name() + ", " + document.file().mediaType() + ") " + text;
    };
  }

  /** All buttons, row by row. */
  static List<Button> buttons(Outbound content) {
    return switch (content) {
      case Outbound.Choices choices -> choices.rows().stream().flatMap(List::stream).toList();
      case Outbound.Plain plain -> List.of();
      case Outbound.Link link -> List.of();
      case Outbound.Document document -> List.of();
    };
  }

  /** Whether the text is the expected one, in which {@code …} stands for one or more characters. */
  static boolean matches(String expected, String actual) {
    String pattern =
        Arrays.stream(expected.split("…", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".+"));
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(actual).matches();
  }

  /** Whether a file name fits a pattern in which {@code *} stands for any characters. */
  static boolean fits(String glob, String fileName) {
    return Pattern.matches("\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E", fileName);
  }
}
