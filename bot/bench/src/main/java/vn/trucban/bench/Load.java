package vn.trucban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Check-ins over kept-alive connections, as many as Telegram is told to open. */
final class Load {

  /** What the bot asks of Telegram in {@code max_connections}. */
  private static final int CONNECTIONS = 40;

  private static final long LONGEST_MICROS = Duration.ofMinutes(1).toNanos() / 1000;

  private final Staff staff;
  private final int port;
  private final AtomicInteger next;

  /**
   * @param next the number of the next check-in, shared by all loads on one database
   */
  Load(Staff staff, int port, AtomicInteger next) {
    this.staff = staff;
    this.port = port;
    this.next = next;
  }

  /**
   * What was measured.
   *
   * @param acknowledged how many were answered with 200
   * @param micros latencies in microseconds
   */
  record Result(long acknowledged, Duration took, Histogram micros) {
    double perSecond() {
      return acknowledged * 1e9 / took.toNanos();
    }

    double millisAt(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1000.0;
    }
  }

  /** The intended start of a request, as {@link System#nanoTime}; the past means at once. */
  private interface Schedule {
    long startOf(int sequence, long now);
  }

  /** Each connection sends the next as soon as the last is answered: as fast as the bot can. */
  Result closed(Duration howLong) throws IOException {
    long end = System.nanoTime() + howLong.toNanos();
    return run((sequence, now) -> now < end ? now : Long.MAX_VALUE);
  }

  /** A fixed rate; a request that had to wait for a connection counts from when it was due. */
  Result open(int perSecond, Duration howLong) throws IOException {
    long start = System.nanoTime() + 50_000_000;
    long count = perSecond * howLong.toSeconds();
    return run(
        (sequence, now) ->
            sequence < count ? start + sequence * 1_000_000_000L / perSecond : Long.MAX_VALUE);
  }

  private Result run(Schedule schedule) throws IOException {
    AtomicInteger sequence = new AtomicInteger();
    Histogram all = new Histogram(LONGEST_MICROS, 3);
    long before = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<Histogram>> running = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        running.add(threads.submit(() -> connection(schedule, sequence)));
      }
      for (Future<Histogram> each : running) {
        all.add(each.get());
      }
    } catch (ExecutionException e) {
      throw new IOException("the load failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return new Result(all.getTotalCount(), Duration.ofNanos(System.nanoTime() - before), all);
  }

  private Histogram connection(Schedule schedule, AtomicInteger sequence) {
    Histogram micros = new Histogram(LONGEST_MICROS, 3);
    try (HttpConnection connection = new HttpConnection(port)) {
      while (true) {
        long due = schedule.startOf(sequence.getAndIncrement(), System.nanoTime());
        if (due == Long.MAX_VALUE) {
          return micros;
        }
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        int status = connection.post(staff.checkIn(next.getAndIncrement()));
        if (status != 200) {
          throw new IOException("the webhook answered " + status);
        }
        micros.recordValue((System.nanoTime() - due) / 1000);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
