package vn.trucban.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.EventId;

/**
 * What every chat shows, the latest lines only, and who has blocked the bot. Each change goes into
 * the journal in the order in which it happened. Thread-safe.
 */
final class Chats {

  /** Lines kept of one chat. */
  static final int LINES = 200;

  /** Chats kept; the ones longest without a new line go first. */
  static final int CHATS = 300;

  private final Journal journal;
  private final Map<ChatAddress, Map<String, Line>> lines =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatAddress, Map<String, Line>> eldest) {
          return size() > CHATS;
        }
      };
  private final Set<ChatAddress> blocked = new HashSet<>();

  Chats(Journal journal) {
    this.journal = journal;
  }

  /** All lines and blocks, and the journal's number that they stand at. */
  record Everything(List<Line> lines, Set<ChatAddress> blocked, long number) {}

  synchronized Everything everything() {
    List<Line> all = new ArrayList<>();
    lines.values().forEach(chat -> all.addAll(chat.values()));
    return new Everything(List.copyOf(all), Set.copyOf(blocked), journal.last());
  }

  /** The lines of one chat, oldest first. */
  synchronized List<Line> of(ChatAddress chat) {
    return List.copyOf(lines.getOrDefault(chat, Map.of()).values());
  }

  /** Adds a line at the end. */
  synchronized void add(Line line) {
    Map<String, Line> chat = lines.computeIfAbsent(line.chat(), address -> new LinkedHashMap<>());
    chat.put(line.id(), line);
    if (chat.size() > LINES) {
      chat.remove(chat.keySet().iterator().next());
    }
    journal.add(new Change.OfLine(line));
  }

  /** One line, if its chat still shows it. */
  synchronized Optional<Line> find(String id) {
    return lines.values().stream()
        .filter(chat -> chat.containsKey(id))
        .map(chat -> chat.get(id))
        .findFirst();
  }

  /** What a person did under that event, if its chat still shows it. */
  synchronized Optional<Line.Said> said(EventId event) {
    return lines.values().stream()
        .flatMap(chat -> chat.values().stream())
        .<Line.Said>mapMulti(
            (line, found) -> {
              if (line instanceof Line.Said said && said.inbound().event().equals(event)) {
                found.accept(said);
              }
            })
        .findFirst();
  }

  /**
   * Changes a line in its place.
   *
   * @param change the new line, or empty to leave it as it is
   * @return whether it was changed; false also when the chat does not show it any more
   */
  synchronized boolean change(ChatAddress chat, String id, Function<Line, Optional<Line>> change) {
    Map<String, Line> shown = lines.getOrDefault(chat, Map.of());
    Optional<Line> changed = Optional.ofNullable(shown.get(id)).flatMap(change);
    changed.ifPresent(
        line -> {
          shown.put(id, line);
          journal.add(new Change.OfLine(line));
        });
    return changed.isPresent();
  }

  synchronized void block(ChatAddress chat, boolean block) {
    boolean changed = block ? blocked.add(chat) : blocked.remove(chat);
    if (changed) {
      journal.add(new Change.OfBlocking(chat, block));
    }
  }

  synchronized boolean isBlocked(ChatAddress chat) {
    return blocked.contains(chat);
  }
}
