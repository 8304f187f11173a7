package vn.trucban.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Alarms;

/**
 * The alarms that are up on this node: in the log once, and in its health until they are cleared.
 */
final class AlarmBoard implements Alarms {

  private static final Logger log = LoggerFactory.getLogger(AlarmBoard.class);

  private final Map<String, String> up = new ConcurrentHashMap<>();

  @Override
  public void raise(String code, String sentence) {
    if (up.putIfAbsent(code, sentence) == null) {
      log.atError().setMessage(sentence).addKeyValue("alarm", code).log();
    }
  }

  @Override
  public void clear(String code) {
    if (Optional.ofNullable(up.remove(code)).isPresent()) {
      log.atInfo().setMessage("An alarm is over").addKeyValue("alarm", code).log();
    }
  }

  /** Codes and sentences of what is up. */
  Map<String, String> up() {
    return Map.copyOf(up);
  }
}
