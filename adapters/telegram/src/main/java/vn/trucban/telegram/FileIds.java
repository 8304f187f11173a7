package vn.trucban.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import vn.trucban.channel.FileContent;
import vn.trucban.ephemeral.EphemeralStore;

/**
 * Remembers under which {@code file_id} Telegram already has a file, so that it is uploaded once.
 * An id belongs to one bot and to one way of sending (photo or document).
 */
final class FileIds {

  private static final Duration LIFE = Duration.ofDays(30);
  private static final int STRIPES = 16;

  private final EphemeralStore store;
  private final long botId;
  private final Lock[] uploads =
      IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

  FileIds(EphemeralStore store, long botId) {
    this.store = store;
    this.botId = botId;
  }

  Optional<String> find(FileContent file, boolean asPhoto) {
    return store.get(key(file, asPhoto));
  }

  void remember(FileContent file, boolean asPhoto, String fileId) {
    store.put(key(file, asPhoto), fileId, LIFE);
  }

  void forget(FileContent file, boolean asPhoto) {
    store.remove(key(file, asPhoto));
  }

  /** Held during an upload, so that a second sender of the same file waits for its id. */
  Lock uploadOf(FileContent file) {
    return uploads[Math.floorMod(file.sha256().hashCode(), STRIPES)];
  }

  private String key(FileContent file, boolean asPhoto) {
    // A document keeps the name of its first upload, so the name belongs to the key.
    String name = asPhoto ? "" : ":" + Integer.toHexString(file.name().hashCode());
    String way = asPhoto ? "photo" : "document";
    return "telegram:" + botId + ":file:" + way + ":" + file.sha256() + name;
  }
}
