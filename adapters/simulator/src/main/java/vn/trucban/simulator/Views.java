package vn.trucban.simulator;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Button;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.simulator.Stage.Understood;

/** Lines as the page reads them. Times are local to the agency, without a zone. */
final class Views {

  private static final Set<String> SAFE_SCHEMES = Set.of("http", "https");

  private final ZoneId zone;

  Views(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * A line; what does not apply is absent.
   *
   * @param kind what it is: {@code text} for everything a bot sends, else the person's doing
   * @param event the event id of what a person did
   */
  record LineView(
      String id,
      String chat,
      boolean group,
      boolean bot,
      @Nullable String sender,
      LocalDateTime at,
      String kind,
      List<RichText.Part> parts,
      @Nullable List<List<Button>> rows,
      @Nullable LinkView link,
      @Nullable FileView file,
      boolean edited,
      @Nullable String fate,
      @Nullable String event,
      @Nullable Understood understood) {}

  /**
   * A link.
   *
   * @param target absent when it leads elsewhere than to the web, so that no script can hide in it
   */
  record LinkView(String label, @Nullable String target) {}

  /** A file under {@code /simulator/files/ID}. */
  record FileView(String name, String mediaType, long size, boolean picture) {}

  /** A chat that blocked the bot or lets it in again. */
  record BlockingView(String chat, boolean group, boolean blocked) {}

  LineView line(Line line) {
    return switch (line) {
      case Line.Answered answered -> answered(answered);
      case Line.Said said -> said(said);
    };
  }

  BlockingView blocking(Change.OfBlocking blocking) {
    return new BlockingView(
        clean(blocking.chat().chat()), !blocking.chat().isPrivate(), blocking.blocked());
  }

  LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.SECONDS);
  }

  private LineView answered(Line.Answered line) {
    Outbound content = line.content();
    return new LineView(
        line.id(),
        clean(line.chat().chat()),
        !line.chat().isPrivate(),
        true,
        null,
        local(line.at()),
        "text",
        parts(content.text()),
        content instanceof Outbound.Choices choices ? rows(choices) : null,
        content instanceof Outbound.Link link ? link(link) : null,
        content instanceof Outbound.Document document ? file(document.file()) : null,
        line.edited(),
        null,
        null,
        null);
  }

  private LineView said(Line.Said line) {
    return new LineView(
        line.id(),
        clean(line.chat().chat()),
        !line.chat().isPrivate(),
        false,
        clean(line.inbound().origin().sender().value()),
        local(line.inbound().origin().sentAt()),
        kind(line.inbound()),
        parts(RichText.plain(text(line))),
        null,
        null,
        null,
        false,
        line.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        line.inbound().event().value(),
        line.understood());
  }

  private static String kind(Inbound.FromChat inbound) {
    return switch (inbound) {
      case Inbound.Text text -> "text";
      case Inbound.Choice choice -> "press";
      case Inbound.Contact contact -> "contact";
      case Inbound.Location location -> location.forwarded() ? "forwarded-location" : "location";
      case Inbound.Attachment attachment -> "file";
      case Inbound.Joined joined -> "joined";
      case Inbound.Left left -> "left";
      case Inbound.Moved moved -> "moved";
      case Inbound.Unsupported unsupported -> "sticker";
    };
  }

  private static String text(Line.Said line) {
    return switch (line.inbound()) {
      case Inbound.Text text -> text.text();
      case Inbound.Choice choice -> line.label();
      case Inbound.Contact contact -> contact.phone();
      case Inbound.Location pin ->
          String.format(Locale.ROOT, "%.5f, %.5f", pin.latitude(), pin.longitude());
      case Inbound.Attachment attachment -> attachment.fileName();
      case Inbound.Joined joined -> "";
      case Inbound.Left left -> "";
      case Inbound.Moved moved -> "";
      case Inbound.Unsupported unsupported -> "";
    };
  }

  private static List<RichText.Part> parts(RichText text) {
    return text.parts().stream()
        .filter(part -> !part.text().isEmpty())
        .map(part -> new RichText.Part(clean(part.text()), part.bold()))
        .toList();
  }

  private static List<List<Button>> rows(Outbound.Choices choices) {
    return choices.rows().stream()
        .map(
            row ->
                row.stream()
                    .map(button -> new Button(clean(button.label()), button.payload()))
                    .toList())
        .toList();
  }

  private static LinkView link(Outbound.Link link) {
    String scheme = link.target().getScheme();
    boolean safe = scheme != null && SAFE_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
    return new LinkView(clean(link.label()), safe ? link.target().toString() : null);
  }

  private static FileView file(FileContent file) {
    return new FileView(
        clean(file.name()), file.mediaType(), file.bytes().length, isShownInline(file));
  }

  /** Pictures that no browser reads as a document; an SVG could carry a script. */
  static boolean isShownInline(FileContent file) {
    return Set.of("image/png", "image/jpeg").contains(file.mediaType());
  }

  /** Half a surrogate pair cannot be written as UTF-8; it becomes the replacement character. */
  static String clean(String text) {
    return text.codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
