package vn.trucban.channel;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/** What is to be shown to a person. Every kind has a text that a poorer channel can show. */
public sealed interface Outbound {

  /** The text, or the caption. */
  RichText text();

  /** Text alone. */
  record Plain(RichText text) implements Outbound {
    public Plain {
      Objects.requireNonNull(text, "text");
    }
  }

  /** Text with rows of buttons under it. */
  record Choices(RichText text, List<List<Button>> rows) implements Outbound {
    public Choices {
      Objects.requireNonNull(text, "text");
      rows = rows.stream().map(List::copyOf).toList();
      if (rows.isEmpty() || rows.stream().anyMatch(List::isEmpty)) {
        throw new IllegalArgumentException("choices need at least one button in each row");
      }
    }
  }

  /** Text with one link to open. */
  record Link(RichText text, String label, URI target) implements Outbound {
    public Link {
      Objects.requireNonNull(text, "text");
      Checks.text(label, "label", 64);
      Objects.requireNonNull(target, "target");
    }
  }

  /** A file with a caption; a picture is shown as one where the channel can. */
  record Document(RichText text, FileContent file) implements Outbound {
    public Document {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(file, "file");
    }
  }
}
