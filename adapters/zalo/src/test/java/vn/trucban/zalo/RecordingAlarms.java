package vn.trucban.zalo;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.channel.Alarms;

/** Keeps the alarms that are up, and what they say. */
final class RecordingAlarms implements Alarms {

  private final Map<String, String> up = new ConcurrentHashMap<>();

  @Override
  public void raise(String code, String sentence) {
    up.put(code, sentence);
  }

  @Override
  public void clear(String code) {
    up.remove(code);
  }

  Set<String> up() {
    return Set.copyOf(up.keySet());
  }

  String sentence(String code) {
    return up.getOrDefault(code, "");
  }
}
