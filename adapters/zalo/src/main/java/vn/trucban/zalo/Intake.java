package vn.trucban.zalo;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;

/** The one way from a verified event's bytes to the sink. Thread-safe. */
final class Intake {

  private final ZaloEvents events;
  private final Numbers numbers;
  private final InboundSink sink;
  private final ZaloAlarms alarms;
  private final Clock clock;
  private final LongAdder taken = new LongAdder();
  private final LongAdder unknown = new LongAdder();
  private final LongAdder echoes = new LongAdder();
  private final AtomicReference<@Nullable Instant> last = new AtomicReference<>();

  Intake(ZaloEvents events, Numbers numbers, InboundSink sink, ZaloAlarms alarms, Clock clock) {
    this.events = events;
    this.numbers = numbers;
    this.sink = sink;
    this.alarms = alarms;
    this.clock = clock;
  }

  /**
   * Stores the event, unless it is an echo.
   *
   * @throws vn.trucban.channel.NotAccepted it must come again
   */
  void take(byte[] raw) {
    last.set(clock.instant());
    Inbound inbound = events.read(raw).inbound();
    if (inbound == null) {
      echoes.increment();
      return;
    }
    if (inbound instanceof Inbound.Unknown) {
      unknown.increment();
      if (events.isForAnother(Json.parse(raw))) {
        alarms.anotherOa();
      }
    } else {
      alarms.clear(ZaloAlarms.ANOTHER_OA);
    }
    var unused = sink.accept(numbers.resolved(inbound));
    taken.increment();
  }

  /** When the last event with a good signature came. */
  Optional<Instant> last() {
    return Optional.ofNullable(last.get());
  }

  long taken() {
    return taken.sum();
  }

  long unknown() {
    return unknown.sum();
  }

  long echoes() {
    return echoes.sum();
  }
}
