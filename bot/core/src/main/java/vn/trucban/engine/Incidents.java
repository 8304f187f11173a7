package vn.trucban.engine;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Inbound;

/** Gives a failure the number under which the log holds it and the person was told of it. */
final class Incidents {

  private static final Logger log = LoggerFactory.getLogger(Incidents.class);

  private final SecureRandom random = new SecureRandom();

  /** Logs the failure once, without any message text, and returns its number. */
  String report(Inbound inbound, String intent, Throwable failure) {
    byte[] bytes = new byte[3];
    random.nextBytes(bytes);
    String number = "SC-" + HexFormat.of().withUpperCase().formatHex(bytes);
    log.atError()
        .setMessage("A command failed; what it wrote was undone")
        .setCause(failure)
        .addKeyValue("incident", number)
        .addKeyValue("command", intent)
        .addKeyValue("channel", inbound.channel())
        .addKeyValue("event", inbound.event())
        .log();
    return number;
  }
}
