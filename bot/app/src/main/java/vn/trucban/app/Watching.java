package vn.trucban.app;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.trucban.channel.EventId;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Receipt;
import vn.trucban.language.Interpreter;
import vn.trucban.language.Reading;

/**
 * In the demonstration only: remembers how the newest messages were read, so that the simulator can
 * show it. Nothing of it is stored.
 */
final class Watching implements InboundSink {

  private static final int REMEMBERED = 500;

  private final InboundSink engine;
  private final Interpreter interpreter;
  private final ZoneId zone;
  private final Map<EventId, Reading> readings =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<EventId, Reading> eldest) {
              return size() > REMEMBERED;
            }
          });

  Watching(InboundSink engine, Interpreter interpreter, ZoneId zone) {
    this.engine = engine;
    this.interpreter = interpreter;
    this.zone = zone;
  }

  @Override
  public Receipt accept(Inbound inbound) {
    switch (inbound) {
      case Inbound.Text text -> remember(text, text.text());
      case Inbound.Choice choice -> remember(choice, choice.payload());
      case Inbound.Contact contact -> {}
      case Inbound.Location location -> {}
      case Inbound.Attachment attachment -> {}
      case Inbound.Unsupported unsupported -> {}
      case Inbound.Joined joined -> {}
      case Inbound.Left left -> {}
      case Inbound.Moved moved -> {}
      case Inbound.Unknown unknown -> {}
    }
    return engine.accept(inbound);
  }

  Optional<Reading> of(EventId event) {
    return Optional.ofNullable(readings.get(event));
  }

  private void remember(Inbound.FromChat inbound, String words) {
    LocalDateTime now = inbound.origin().sentAt().atZone(zone).toLocalDateTime();
    readings.put(inbound.event(), interpreter.read(words, now, Interpreter.Role.STAFF));
  }
}
