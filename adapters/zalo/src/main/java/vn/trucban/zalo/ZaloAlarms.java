package vn.trucban.zalo;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.channel.Alarms;

/** The alarms of this room, their sentences, and which of them this node has raised. */
final class ZaloAlarms {

  static final String NO_GRANT = "zalo.no-grant";
  static final String GRANT_REFUSED = "zalo.grant-refused";
  static final String GRANT_LOST = "zalo.grant-lost";
  static final String GRANT_UNSAVED = "zalo.grant-unsaved";
  static final String TOKEN_REFUSED = "zalo.token-refused";
  static final String NOT_ALLOWED = "zalo.not-allowed";
  static final String GROUP_SHUT = "zalo.group-shut";
  static final String SECRETS_SWAPPED = "zalo.secrets-swapped";
  static final String CLOCK = "zalo.clock";
  static final String ANOTHER_OA = "zalo.another-oa";

  private static final String CONSENT_AGAIN =
      " Let an administrator of the OA consent again: open the consent link of this program, or"
          + " paste the callback address by hand.";

  private final Alarms alarms;
  private final Set<String> raised = ConcurrentHashMap.newKeySet();

  ZaloAlarms(Alarms alarms) {
    this.alarms = alarms;
  }

  void noGrant() {
    raise(NO_GRANT, "Zalo has not consented to this bot yet." + CONSENT_AGAIN);
  }

  /** Zalo gave no new pair and says why. */
  void grantRefused(String code) {
    raise(
        GRANT_REFUSED,
        "Zalo refuses to renew the tokens (" + code + "): " + meaning(code) + CONSENT_AGAIN);
  }

  /** The one gap: the new pair was lost between Zalo's answer and our commit. */
  void grantLost(String code) {
    raise(
        GRANT_LOST,
        "A renewal of the Zalo tokens was cut off and the new pair was lost on the way ("
            + code
            + ")."
            + CONSENT_AGAIN);
  }

  void grantUnsaved() {
    raise(
        GRANT_UNSAVED,
        "The new Zalo tokens cannot be written to the database: see whether it is there and its"
            + " disk is full, and do not stop this program before, else consent is needed again.");
  }

  /** There is a pair that can be renewed. */
  void grantIsWell() {
    clear(NO_GRANT);
    clear(GRANT_REFUSED);
    clear(GRANT_LOST);
    clear(GRANT_UNSAVED);
  }

  void tokenRefused() {
    raise(TOKEN_REFUSED, "Zalo refuses the access token, and no newer one is to be had yet.");
  }

  /** Something that only a person with access to Zalo's pages can mend. */
  void notAllowed(int code) {
    String alarm = OaCodes.stopsEverybody(code) ? NOT_ALLOWED : GROUP_SHUT;
    raise(alarm, "Zalo refuses messages (" + code + "): " + OaCodes.toAdministrator(code));
  }

  void secretsSwapped() {
    raise(
        SECRETS_SWAPPED,
        "Events are signed with what ZALO_APP_SECRET holds: ZALO_APP_SECRET and ZALO_OA_SECRET are"
            + " swapped.");
  }

  void clock() {
    raise(CLOCK, "Zalo's events are of another time than this server's clock: set the clock.");
  }

  void anotherOa() {
    raise(
        ANOTHER_OA,
        "Events come for another Official Account than ZALO_OA_ID and are not answered: see the"
            + " number.");
  }

  void clear(String code) {
    if (raised.remove(code)) {
      alarms.clear(code);
    }
  }

  private void raise(String code, String sentence) {
    raised.add(code);
    alarms.raise(code, sentence);
  }

  private static String meaning(String code) {
    return switch (code) {
      case "-14002" -> "ZALO_APP_ID is wrong, or the app is not switched on.";
      case "-14003" -> "the callback address differs from the one saved in the app.";
      case "-14004" -> "ZALO_APP_SECRET is wrong; is it the OA secret or a token?";
      case "-14029" -> "the app is not approved.";
      case "-14019", "-14020" -> "the refresh token is used or has run out.";
      case "-14014", "-118" -> "the OA has taken its consent back.";
      default -> "see the code in Zalo's documents.";
    };
  }
}
