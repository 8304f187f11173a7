package vn.trucban.secrecy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.trucban.audit.AuditTrail;
import vn.trucban.channel.RichText;
import vn.trucban.language.Messages;

/**
 * What is written down and said of a text that was stopped. The text itself never is: the record
 * holds a keyed hash, by which it can be recognised by whoever has the text already.
 */
@Service
public class Refusals {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String ENGLISH = "en";

  private final AuditTrail audit;
  private final SealStore seals;
  private final Messages messages;

  Refusals(AuditTrail audit, SealStore seals, Messages messages) {
    this.audit = audit;
    this.seals = seals;
    this.messages = messages;
  }

  /** Writes down a message that came in; inside a write. */
  public void cameIn(@Nullable Long person, String channel, Verdict.Stopped why, String text) {
    audit.append(person, channel, "secrecy-stopped-in", why.rule(), hash(text));
  }

  /** Writes down a message that was to go out; inside a write. */
  public void wasToGoOut(String channel, Verdict.Stopped why, String text) {
    audit.append(null, channel, "secrecy-stopped-out", why.rule(), hash(text));
  }

  /** What the person hears whose message was stopped. */
  public RichText answer(String language, Verdict.Stopped why) {
    return messages.text(language, why.doubtful() ? "secrecy.doubtful" : "secrecy.stopped");
  }

  /** What is sent in place of a message that may not go out. */
  public RichText inPlace() {
    return messages.text(Messages.VIETNAMESE, "secrecy.outgoing");
  }

  /** Whether this is one of our own sentences, which name what they warn of. */
  public boolean isOwnSentence(RichText text) {
    return Set.of("secrecy.stopped", "secrecy.doubtful").stream()
        .anyMatch(
            key ->
                messages.text(Messages.VIETNAMESE, key).equals(text)
                    || messages.text(ENGLISH, key).equals(text));
  }

  private String hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(seals.key(), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
    }
  }
}
