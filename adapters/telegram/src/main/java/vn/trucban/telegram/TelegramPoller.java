package vn.trucban.telegram;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Telegram for updates, one node at a time: stores every update of a batch before the next
 * poll confirms it, and goes on whatever one round brings.
 *
 * @see <a href="https://core.telegram.org/bots/api#getupdates">getUpdates</a>
 */
final class TelegramPoller implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramPoller.class);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  /** An empty answer before this share of the long poll comes from a server that does not wait. */
  private static final int HASTY_SHARE = 50;

  /** Who asks for the same again within half a second is given one update at a time. */
  private static final Duration UNHURRIED = Duration.ofMillis(600);

  private final BotServer server;
  private final Intake intake;
  private final Handover handover;
  private final PollLease lease;
  private final TelegramAlarms alarms;
  private final PollWatch watch;
  private final Timing timing;
  private final Closing closing = new Closing();
  private final Backoff backoff;
  private final Thread thread = Thread.ofPlatform().name("telegram-poller").unstarted(this::run);

  private boolean holding;
  private boolean webhookDeleted;
  private @Nullable Long offset;

  TelegramPoller(
      BotServer server, Intake intake, PollLease lease, TelegramAlarms alarms, PollWatch watch) {
    this.server = server;
    this.intake = intake;
    this.handover = new Handover(intake, lease, closing);
    this.lease = lease;
    this.alarms = alarms;
    this.watch = watch;
    this.timing = server.timing();
    this.backoff =
        new Backoff(timing.firstPause(), timing.longestPause(), RandomGenerator.getDefault());
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!closing.isClosed() && !watch.isStopped()) {
      closing.pause(guardedRound());
    }
    if (holding) {
      lease.release();
    }
  }

  /** One of the four places that catch everything: polling never dies of one round. */
  private Duration guardedRound() {
    try {
      return round();
    } catch (Throwable t) {
      watch.incident();
      log.atError()
          .setCause(t)
          .addKeyValue("channel", "telegram")
          .addKeyValue("incident", HexFormat.of().toHexDigits(System.identityHashCode(t)))
          .log("A round of polling failed");
      return backoff.next();
    }
  }

  /** Polls once and hands over what came; returns how long to wait before the next round. */
  private Duration round() {
    return switch (lease.hold()) {
      case HELD -> poll();
      case ANOTHER -> standBy();
      case UNKNOWN -> letGo();
    };
  }

  private Duration poll() {
    alarms.clear(TelegramAlarms.CANNOT_WRITE);
    if (!holding) {
      holding = true;
      // Another node may have confirmed more than this one knows of.
      offset = null;
      log.atInfo().addKeyValue("channel", "telegram").log("This node polls Telegram");
    }
    watch.polling();
    Answer<byte[]> answer = prepare();
    long asked = System.nanoTime();
    if (answer == null) {
      answer = server.poll(offset);
    }
    return switch (answer) {
      case Answer.Done<byte[]> done -> received(done.value(), System.nanoTime() - asked);
      case Answer.Refusal<byte[]> refusal -> refused(refusal);
      case Answer.Silence<byte[]> silence -> failed(silence.reason());
    };
  }

  /** What must succeed once before the first poll; null when nothing stands in its way. */
  private @Nullable Answer<byte[]> prepare() {
    if (!server.isIntroduced()) {
      Answer<byte[]> answer = server.introduce();
      if (!(answer instanceof Answer.Done<byte[]>)) {
        return answer;
      }
    }
    if (!webhookDeleted) {
      // While a webhook is set, every poll is refused. Once only: one that comes back later was
      // set by somebody else, who must be told and not fought.
      Answer<byte[]> answer = server.deleteWebhook();
      if (!(answer instanceof Answer.Done<byte[]>)) {
        return answer;
      }
      webhookDeleted = true;
      log.atInfo().addKeyValue("channel", "telegram").log("Any webhook was removed for polling");
    }
    return null;
  }

  private Duration standBy() {
    holding = false;
    watch.standby();
    alarms.clear(TelegramAlarms.CANNOT_WRITE);
    return timing.standby();
  }

  /**
   * Without a lease nobody polls, and nothing that came could be stored: an administrator's job.
   */
  private Duration letGo() {
    holding = false;
    watch.blocked();
    alarms.cannotWrite();
    return timing.standby();
  }

  private Duration received(byte[] body, long took) {
    Optional<List<byte[]>> raw = RawUpdates.split(body);
    if (raw.isEmpty()) {
      return failed("undecodable-answer");
    }
    watch.goodPoll();
    alarms.clear(TelegramAlarms.CONFLICT);
    alarms.clear(TelegramAlarms.TOKEN_REFUSED);
    List<ReadUpdate> batch = raw.get().stream().map(intake::read).toList();
    if (batch.isEmpty()) {
      if (took < timing.longPoll().toNanos() / HASTY_SHARE) {
        return backoff.next();
      }
      backoff.reset();
      return Duration.ZERO;
    }
    if (!handover.store(batch, backoff)) {
      return Duration.ZERO;
    }
    offset = Handover.confirmation(batch, offset);
    if (batch.stream().allMatch(update -> update.id() == null)) {
      Duration pause = backoff.next();
      return pause.compareTo(UNHURRIED) < 0 ? UNHURRIED : pause;
    }
    backoff.reset();
    return Duration.ZERO;
  }

  private Duration refused(Answer.Refusal<byte[]> refusal) {
    if (refusal.tokenRefused()) {
      alarms.pollingStopped();
      watch.stopped();
      return Duration.ZERO;
    }
    return switch (refusal.code()) {
      case 409 -> conflict(refusal);
      case 429 -> TelegramFaults.patience(refusal);
      default -> failed(Integer.toString(refusal.code()));
    };
  }

  /** After a handover the old poller is told 409 once and has no lease: no reason for alarm. */
  private Duration conflict(Answer.Refusal<byte[]> refusal) {
    return switch (lease.hold()) {
      case HELD -> {
        if (refusal.says("webhook")) {
          alarms.foreignWebhook();
        } else {
          alarms.anotherPoller();
        }
        yield timing.conflict();
      }
      case ANOTHER -> standBy();
      case UNKNOWN -> letGo();
    };
  }

  private Duration failed(String reason) {
    log.atWarn()
        .addKeyValue("channel", "telegram")
        .addKeyValue("reason", reason)
        .log("A poll failed");
    return backoff.next();
  }

  /** Ends the poll that is under way and waits for the update that is being stored. */
  @Override
  public void close() {
    closing.close();
    server.cancel();
    try {
      thread.join(FAREWELL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
