package vn.trucban.telegram;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Tells Telegram that a press has arrived, which ends the waiting sign on the button. Cosmetic: the
 * oldest are dropped when there are too many, and a refusal ("query is too old") changes nothing.
 */
final class CallbackAnswers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CallbackAnswers.class);
  private static final int THREADS = 4;
  private static final int WAITING = 1_000;

  private final TelegramClient client;
  private final ExecutorService executor;

  CallbackAnswers(TelegramClient client) {
    this.client = client;
    this.executor =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            Duration.ZERO.toMillis(),
            TimeUnit.MILLISECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("telegram-callbacks-", 0).daemon().factory(),
            new ThreadPoolExecutor.DiscardOldestPolicy());
  }

  /** Answers soon, on another thread. */
  void answer(String callbackQuery) {
    executor.execute(() -> post(callbackQuery));
  }

  private void post(String callbackQuery) {
    Answer<Boolean> answer =
        LibraryCalls.wait(() -> client.executeAsync(new AnswerCallbackQuery(callbackQuery)));
    if (!(answer instanceof Answer.Done<Boolean>)) {
      log.atDebug().addKeyValue("channel", "telegram").log("A press was not answered");
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
