package vn.trucban.telegram;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import vn.trucban.channel.Alarms;

/** Keeps the alarms that are up. */
final class RecordingAlarms implements Alarms {

  private final Set<String> up = new ConcurrentSkipListSet<>();

  @Override
  public void raise(String code, String sentence) {
    up.add(code);
  }

  @Override
  public void clear(String code) {
    up.remove(code);
  }

  Set<String> up() {
    return Set.copyOf(up);
  }
}
