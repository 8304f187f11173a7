package vn.trucban.zalo;

import java.util.Set;

/**
 * What Zalo's error codes ask of us. The Open API and the ZBS host number differently, so each has
 * its own table.
 *
 * @see <a href="https://developers.zalo.me/docs/official-account/phu-luc/ma-loi">error codes</a>
 */
final class OaCodes {

  /** All that an error code can ask. */
  enum Asks {
    /** A newer access token, and the same call once more. */
    REFRESH,
    /** Patience of a minute or so. */
    BACK_OFF,
    /** Patience until a set hour. */
    DEFER,
    /** Another way to this person. */
    OTHER_WAY,
    /** A person who can change something on Zalo's pages, or pay. */
    ADMINISTRATOR,
    /** Nothing: this message will never be taken. */
    NOTHING
  }

  static final int RATE = -32;
  static final int ATTACHMENT_GONE = -100;
  static final int BAD_PARAMETER = -201;
  static final int NOT_SUPPORTED = -233;
  static final int NIGHT = -234;
  static final int TOO_LARGE = -210;

  private static final Set<Integer> TOKEN = Set.of(-216, 216, -220, -124, 401, -401);
  private static final Set<Integer> PATIENCE = Set.of(RATE, -200);
  private static final Set<Integer> LATER = Set.of(-211, -214, -218, NIGHT);
  private static final Set<Integer> GONE = Set.of(-213, -217, -227, -230, -232, -244);
  private static final Set<Integer> PEOPLE =
      Set.of(-204, -205, -209, -212, -219, -221, -223, -224, -237, -242, -320, -321, -403);

  /** Refusals that concern one group or one kind of message and not the whole OA. */
  private static final Set<Integer> OF_ONE_CHAT = Set.of(-237, -403);

  private static final Set<Integer> ZBS_TOKEN = Set.of(-124, -216, -220, 401, -401);
  private static final Set<Integer> ZBS_PATIENCE = Set.of(-100, RATE);
  private static final Set<Integer> ZBS_LATER = Set.of(-133, -144, -147);
  private static final Set<Integer> ZBS_GONE = Set.of(-108, -114, -118, -119, -139, -140, -141);
  private static final Set<Integer> ZBS_PEOPLE =
      Set.of(-101, -102, -103, -104, -105, -115, -131, -135, -136, -137, -146, -1351);

  private OaCodes() {}

  /** The Open API's codes; a code that is in no table is permanent. */
  static Asks openApi(int code) {
    if (TOKEN.contains(code)) {
      return Asks.REFRESH;
    }
    if (PATIENCE.contains(code) || code == ATTACHMENT_GONE) {
      return Asks.BACK_OFF;
    }
    if (LATER.contains(code)) {
      return Asks.DEFER;
    }
    if (GONE.contains(code)) {
      return Asks.OTHER_WAY;
    }
    return PEOPLE.contains(code) ? Asks.ADMINISTRATOR : Asks.NOTHING;
  }

  /** The codes of the ZBS host, for templates by phone. */
  static Asks zbs(int code) {
    if (ZBS_TOKEN.contains(code)) {
      return Asks.REFRESH;
    }
    if (ZBS_PATIENCE.contains(code)) {
      return Asks.BACK_OFF;
    }
    if (ZBS_LATER.contains(code)) {
      return Asks.DEFER;
    }
    if (ZBS_GONE.contains(code)) {
      return Asks.OTHER_WAY;
    }
    return ZBS_PEOPLE.contains(code) ? Asks.ADMINISTRATOR : Asks.NOTHING;
  }

  /** Whether a refusal that needs a person stops every message and not only those to one chat. */
  static boolean stopsEverybody(int code) {
    return !OF_ONE_CHAT.contains(code);
  }

  /** What a person has to do about it, in one sentence. */
  static String toAdministrator(int code) {
    return switch (code) {
      case -204, -205 -> "the Official Account does not exist any more.";
      case -209 -> "switch the app on in Zalo's developer pages.";
      case -212 -> "register the product Official Account API for the app.";
      case -219 -> "the app was removed or disabled.";
      case -221 -> "let the Official Account be verified.";
      case -223 -> "the OA has not granted this permission: tick it and consent again.";
      case -224 -> "the OA's package is too low or has lapsed: buy or renew it.";
      case -237 -> "a group is disabled because its package lapsed: renew it.";
      case -242 -> "switch appsecret_proof off for the app.";
      case -320, -136 -> "link the app to a Zalo Cloud Account.";
      case -321, -137, -115 -> "the Zalo Cloud Account has no money or no quota left.";
      case -403 -> "the OA is not in a group, or does not own it: see the group's id.";
      case -131, -146 -> "a template is not approved, or is disabled for its quality.";
      default -> "see the app's and the OA's pages at Zalo.";
    };
  }
}
