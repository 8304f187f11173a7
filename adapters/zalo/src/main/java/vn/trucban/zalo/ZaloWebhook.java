package vn.trucban.zalo;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.NotAccepted;

/**
 * Where Zalo delivers events: verifies the signature, stores the event, then answers, all within
 * the two seconds that Zalo waits. After a few deliveries without a 200 Zalo switches the webhook
 * off, so whatever is rightly signed and not worth storing gets one.
 */
public final class ZaloWebhook extends HttpServlet {

  /** The path to register it under. */
  public static final String PATH = "/webhooks/zalo";

  static final int LARGEST_BODY = 1024 * 1024;

  private static final Logger log = LoggerFactory.getLogger(ZaloWebhook.class);
  private static final long serialVersionUID = 1;
  private static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
  private static final String CHALLENGE = "[A-Za-z0-9_.~-]{1,200}";

  // A servlet is serializable by its type and never serialized.
  private final transient Intake intake;
  private final transient ZaloSignature signature;
  private final transient ZaloAlarms alarms;
  private final LongAdder refused = new LongAdder();
  private final LongAdder byHeaderTime = new LongAdder();

  ZaloWebhook(Intake intake, ZaloSignature signature, ZaloAlarms alarms) {
    this.intake = intake;
    this.signature = signature;
    this.alarms = alarms;
  }

  /** Zalo's ping; two projects saw it ask for an echo. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain");
    String challenge = request.getParameter("hub.challenge");
    if (challenge != null && challenge.matches(CHALLENGE)) {
      response.getOutputStream().write(challenge.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Answers 200 stored or not worth storing, 403 not signed, 413 too large, 503 once more. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(receive(request));
  }

  private int receive(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LARGEST_BODY) {
      return TOO_LARGE;
    }
    byte[] raw = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (raw.length > LARGEST_BODY) {
      return TOO_LARGE;
    }
    String given = request.getHeader(ZaloSignature.SIGNATURE_HEADER);
    if (given == null && isPing(raw)) {
      return HttpServletResponse.SC_OK;
    }
    String time = request.getHeader(ZaloSignature.TIME_HEADER);
    ZaloSignature.Verdict verdict = signature.judge(raw, given, time);
    if (!verdict.isGood()) {
      refused.increment();
      complain(verdict);
      return HttpServletResponse.SC_FORBIDDEN;
    }
    if (verdict == ZaloSignature.Verdict.BY_HEADER_TIME) {
      byHeaderTime.increment();
    }
    alarms.clear(ZaloAlarms.SECRETS_SWAPPED);
    alarms.clear(ZaloAlarms.CLOCK);
    return take(raw);
  }

  private int take(byte[] raw) {
    try {
      intake.take(raw);
      return HttpServletResponse.SC_OK;
    } catch (NotAccepted e) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
  }

  /** Saving the address in Zalo's console asks it once; what it sends then is no event. */
  private static boolean isPing(byte[] raw) {
    return !Json.parse(raw).has("event_name");
  }

  /** Only what a holder of a secret can cause becomes an alarm: others could raise it at will. */
  private void complain(ZaloSignature.Verdict verdict) {
    switch (verdict) {
      case BY_APP_SECRET -> alarms.secretsSwapped();
      case TOO_OLD, FROM_THE_FUTURE -> alarms.clock();
      case NOT_SIGNED ->
          log.atWarn()
              .addKeyValue("channel", "zalo")
              .log("An event without a good signature was refused");
      case BY_BODY_TIME, BY_HEADER_TIME -> throw new IllegalStateException("nothing to complain");
    }
  }

  long refused() {
    return refused.sum();
  }

  long byHeaderTime() {
    return byHeaderTime.sum();
  }
}
