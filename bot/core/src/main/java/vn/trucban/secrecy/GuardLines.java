package vn.trucban.secrecy;

import tools.jackson.databind.json.JsonMapper;

/** The guard's answers as the {@code guard} command prints them; the field names are a promise. */
public final class GuardLines {

  private static final JsonMapper JSON = new JsonMapper();

  private final SecrecyGuard guard;

  public GuardLines(SecrecyGuard guard) {
    this.guard = guard;
  }

  /** One JSON object without line breaks. */
  public String answer(String text) {
    String rule =
        switch (guard.check(text)) {
          case Verdict.Clear clear -> null;
          case Verdict.Stopped stopped -> stopped.rule();
        };
    return JSON.writeValueAsString(
        JSON.createObjectNode().put("text", text).put("blocked", rule != null).put("rule", rule));
  }
}
