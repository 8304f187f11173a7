package vn.trucban.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.trucban.channel.NotAccepted;
import vn.trucban.channel.Secret;

/**
 * Where Telegram delivers updates: verifies the secret, stores the update, then answers. Anything
 * but a 2xx makes Telegram deliver again.
 */
@RestController
public final class TelegramWebhook {

  static final String PATH = "/webhooks/telegram";
  static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
  static final int LARGEST_BODY = 1024 * 1024;

  private static final String RETRY_SECONDS = "2";

  private final Intake intake;
  private final BotIdentity identity;
  private final byte[] secret;

  TelegramWebhook(Intake intake, BotIdentity identity, Secret secret) {
    this.intake = intake;
    this.identity = identity;
    this.secret = secret.reveal().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Takes one update.
   *
   * @return 200 stored or not worth storing, 401 wrong secret, 413 too large, 503 deliver it again
   */
  @PostMapping(PATH)
  public ResponseEntity<Void> receive(@RequestHeader HttpHeaders headers, InputStream body)
      throws IOException {
    if (!isAuthentic(headers.getFirst(SECRET_HEADER))) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    if (headers.getContentLength() > LARGEST_BODY) {
      return tooLarge();
    }
    byte[] raw = body.readNBytes(LARGEST_BODY + 1);
    if (raw.length > LARGEST_BODY) {
      return tooLarge();
    }
    // Until this bot knows its own name it cannot tell who a message in a group speaks to.
    return !identity.isKnown() && intake.isFromGroup(raw) ? later() : take(raw);
  }

  private ResponseEntity<Void> take(byte[] raw) {
    try {
      var unused = intake.take(intake.read(raw));
      return ResponseEntity.ok().build();
    } catch (NotAccepted e) {
      return later();
    }
  }

  private boolean isAuthentic(@Nullable String given) {
    return given != null && MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<Void> tooLarge() {
    return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
  }

  private static ResponseEntity<Void> later() {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }
}
