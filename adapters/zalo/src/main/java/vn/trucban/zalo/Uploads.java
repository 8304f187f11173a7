package vn.trucban.zalo;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import vn.trucban.channel.FileContent;
import vn.trucban.ephemeral.EphemeralStore;

/**
 * Uploads files and remembers for a week under which name Zalo has them. Thread-safe.
 *
 * @see <a
 *     href="https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/upload">upload</a>
 */
final class Uploads {

  /** How Zalo takes a file: where it is uploaded, and how much of it. */
  enum Way {
    IMAGE("/v2.0/oa/upload/image", "attachment_id", 1024 * 1024),
    GIF("/v2.0/oa/upload/gif", "attachment_id", 5 * 1024 * 1024),
    FILE("/v2.0/oa/upload/file", "token", 5 * 1024 * 1024);

    private final String path;
    private final String field;
    private final int mostBytes;

    Way(String path, String field, int mostBytes) {
      this.path = path;
      this.field = field;
      this.mostBytes = mostBytes;
    }
  }

  /** What an upload led to. */
  sealed interface Uploaded {
    /** Zalo has it under this name. */
    record As(String name) implements Uploaded {}

    /** Zalo has it not. */
    record Not(OaAnswer why) implements Uploaded {}
  }

  /** An upload lives for seven days; a day less, so that it does not end on its way. */
  private static final Duration LIFE = Duration.ofDays(6);

  private final OaCalls calls;
  private final URI server;
  private final EphemeralStore store;
  private final ExtraRequests extra;
  private final String oaId;

  Uploads(OaCalls calls, URI server, EphemeralStore store, ExtraRequests extra, String oaId) {
    this.oaId = oaId;
    this.calls = calls;
    this.server = server;
    this.store = store;
    this.extra = extra;
  }

  /**
   * The way for a file; empty for what Zalo does not take. Documents say DOC, DOCX and CSV too; the
   * caller must expect a refusal there.
   */
  static Optional<Way> wayOf(FileContent file) {
    Optional<Way> way =
        switch (ending(file)) {
          case "jpg", "jpeg", "png" -> Optional.of(Way.IMAGE);
          case "gif" -> Optional.of(Way.GIF);
          case "pdf", "doc", "docx", "csv" -> Optional.of(Way.FILE);
          default -> Optional.empty();
        };
    return way.filter(each -> file.bytes().length <= each.mostBytes);
  }

  /** The name that Zalo has for the file, from an earlier upload or a new one. */
  Uploaded upload(FileContent file, Way way) {
    Optional<String> known = store.get(key(file, way));
    if (known.isPresent()) {
      return new Uploaded.As(known.get());
    }
    extra.take();
    OaAnswer answer =
        calls.upload(server, way.path, wireName(file), file.mediaType(), file.bytes());
    if (answer instanceof OaAnswer.Done done) {
      String name = Json.textOrEmpty(done.data().path(way.field));
      if (!name.isBlank()) {
        store.put(key(file, way), name, LIFE);
        return new Uploaded.As(name);
      }
    }
    return new Uploaded.Not(answer);
  }

  /** Zalo no longer knows the name. */
  void forget(FileContent file, Way way) {
    store.remove(key(file, way));
  }

  private static String ending(FileContent file) {
    String name = file.name();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Zalo judges a file by the ending of its name. */
  private static String wireName(FileContent file) {
    return ZaloText.of(file.name()).replaceAll("[\\p{Cntrl}\"%/\\\\]", "_");
  }

  private String key(FileContent file, Way way) {
    String name = Integer.toHexString(file.name().hashCode());
    return "zalo:" + oaId + ":file:" + way + ':' + file.sha256() + ':' + name;
  }
}
