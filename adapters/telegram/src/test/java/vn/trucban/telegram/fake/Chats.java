package vn.trucban.telegram.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chats that the server knows and the messages in them. Thread-safe. */
final class Chats {

  private final Set<Long> started = new HashSet<>();
  private final Set<Long> blocked = new HashSet<>();
  private final Map<Long, Long> migrated = new HashMap<>();
  private final Map<Long, Map<Integer, SentMessage>> messages = new HashMap<>();
  private final List<SentMessage> inOrder = new ArrayList<>();
  private final Map<String, SentMessage.SentFile> files = new HashMap<>();
  private boolean everybodyStarted;
  private int lastMessageId = 100;
  private long sends;

  synchronized void start(long chat) {
    started.add(chat);
  }

  synchronized void everybodyStarted() {
    everybodyStarted = true;
  }

  synchronized void block(long chat, boolean isBlocked) {
    boolean unused = isBlocked ? blocked.add(chat) : blocked.remove(chat);
  }

  synchronized void migrate(long from, long to) {
    migrated.put(from, to);
    started.add(to);
  }

  synchronized int nextMessageId() {
    return ++lastMessageId;
  }

  /** Refuses what Telegram refuses to send there. */
  synchronized void check(long chat) throws ApiRefusal {
    Long newId = migrated.get(chat);
    if (newId != null) {
      throw ApiRefusal.migrated(newId);
    }
    if (blocked.contains(chat)) {
      throw ApiRefusal.forbidden(
          chat > 0 ? "bot was blocked by the user" : "bot was kicked from the group chat");
    }
    if (!everybodyStarted && !started.contains(chat)) {
      throw ApiRefusal.badRequest("chat not found");
    }
  }

  synchronized void keep(SentMessage message) {
    messages
        .computeIfAbsent(message.chat(), chat -> new HashMap<>())
        .put(message.messageId(), message);
    inOrder.add(message);
    sends++;
  }

  synchronized void replace(SentMessage message) {
    messages
        .computeIfAbsent(message.chat(), chat -> new HashMap<>())
        .put(message.messageId(), message);
    inOrder.replaceAll(
        old ->
            old.chat() == message.chat() && old.messageId() == message.messageId() ? message : old);
  }

  synchronized @Nullable SentMessage find(long chat, int messageId) {
    return messages.getOrDefault(chat, Map.of()).get(messageId);
  }

  synchronized List<SentMessage> all() {
    return List.copyOf(inOrder);
  }

  synchronized List<SentMessage> in(long chat) {
    return messages.getOrDefault(chat, Map.of()).values().stream()
        .sorted((a, b) -> Integer.compare(a.messageId(), b.messageId()))
        .toList();
  }

  synchronized long sends() {
    return sends;
  }

  synchronized void forgetMessages() {
    messages.clear();
    inOrder.clear();
  }

  synchronized void keepFile(SentMessage.SentFile file) {
    files.put(file.fileId(), file);
  }

  synchronized SentMessage.@Nullable SentFile file(String fileId) {
    return files.get(fileId);
  }

  synchronized void forgetFiles() {
    files.clear();
  }
}
