package vn.trucban.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** Turns the futures and exceptions of TelegramBots' client into {@link Answer}s. */
final class LibraryCalls {

  /** One call of the library. */
  interface LibraryCall<T> {
    CompletableFuture<? extends T> start() throws TelegramApiException;
  }

  private LibraryCalls() {}

  /** Makes the call and waits for its end, which the client's call timeout brings. */
  static <T> Answer<T> wait(LibraryCall<T> call) {
    try {
      return new Answer.Done<>(call.start().get());
    } catch (ExecutionException e) {
      return failure(Objects.requireNonNullElse(e.getCause(), e));
    } catch (TelegramApiException e) {
      return failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Silence<>(true, "interrupted");
    }
  }

  static <T> Answer<T> silence(IOException e) {
    boolean written = !causedBy(e, WriteWatch.NotWritten.class);
    return new Answer.Silence<>(written, written ? "no-answer" : "no-connection");
  }

  private static <T> Answer<T> failure(Throwable failure) {
    return switch (failure) {
      case TelegramApiRequestException e when e.getErrorCode() != null && e.getErrorCode() > 0 ->
          refusal(e);
      // The library's own check said no before anything was sent.
      case TelegramApiValidationException e -> new Answer.Refusal<>(400, "validation", null, null);
      case IOException e -> silence(e);
      // An answer came that the library could not read: HTML of a gateway, no "ok", nothing.
      default -> new Answer.Silence<>(true, "undecodable-answer");
    };
  }

  private static <T> Answer<T> refusal(TelegramApiRequestException e) {
    ResponseParameters parameters = e.getParameters();
    Integer after = parameters == null ? null : parameters.getRetryAfter();
    return new Answer.Refusal<>(
        e.getErrorCode(),
        e.getApiResponse() == null ? "" : e.getApiResponse(),
        after == null ? null : Duration.ofSeconds(after),
        parameters == null ? null : parameters.getMigrateToChatId());
  }

  private static boolean causedBy(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (kind.isInstance(t)) {
        return true;
      }
    }
    return false;
  }
}
