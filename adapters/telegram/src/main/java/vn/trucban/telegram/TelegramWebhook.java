package vn.trucban.telegram;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.NotAccepted;
import vn.trucban.channel.Secret;

/**
 * Where Telegram delivers updates: verifies the secret, stores the update, then answers. Anything
 * but a 2xx makes Telegram deliver again. A bare servlet, because the way through a web framework
 * costs more than all that is done here.
 */
public final class TelegramWebhook extends HttpServlet {

  /** The path to register it under. */
  public static final String PATH = "/webhooks/telegram";

  static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
  static final int LARGEST_BODY = 1024 * 1024;

  private static final long serialVersionUID = 1;
  private static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
  private static final String RETRY_SECONDS = "2";

  // A servlet is serializable by its type and never serialized.
  private final transient Intake intake;
  private final transient BotIdentity identity;
  private final transient byte[] secret;

  TelegramWebhook(Intake intake, BotIdentity identity, Secret secret) {
    this.intake = intake;
    this.identity = identity;
    this.secret = secret.reveal().getBytes(StandardCharsets.UTF_8);
  }

  /** Answers 200 stored or not worth storing, 401 wrong secret, 413 too large, 503 once more. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = receive(request);
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
    response.setStatus(status);
  }

  private int receive(HttpServletRequest request) throws IOException {
    if (!isAuthentic(request.getHeader(SECRET_HEADER))) {
      return HttpServletResponse.SC_UNAUTHORIZED;
    }
    if (request.getContentLengthLong() > LARGEST_BODY) {
      return TOO_LARGE;
    }
    byte[] raw = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (raw.length > LARGEST_BODY) {
      return TOO_LARGE;
    }
    // Until this bot knows its own name it cannot tell who a message in a group speaks to.
    boolean early = !identity.isKnown() && intake.isFromGroup(raw);
    return early ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : take(raw);
  }

  private int take(byte[] raw) {
    try {
      var unused = intake.take(intake.read(raw));
      return HttpServletResponse.SC_OK;
    } catch (NotAccepted e) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
  }

  private boolean isAuthentic(@Nullable String given) {
    return given != null && MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
  }
}
