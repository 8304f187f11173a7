package vn.trucban.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Secret;

/** The calls that receiving needs: who am I, webhook on and off, and the long poll. */
final class BotServer {

  /** Stated in every request, because an absent list means "as before". */
  private static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private static final int BATCH = 100;
  private static final int WEBHOOK_CONNECTIONS = 40;

  private final ObjectMapper mapper = new ObjectMapper();
  private final RawCalls calls;
  private final TelegramHttp http;
  private final BotIdentity identity;
  private final Timing timing;

  BotServer(RawCalls calls, TelegramHttp http, BotIdentity identity, Timing timing) {
    this.calls = calls;
    this.http = http;
    this.identity = identity;
    this.timing = timing;
  }

  Timing timing() {
    return timing;
  }

  /** Learns this bot's own name, without which a mention in a group is not recognised. */
  Answer<byte[]> introduce() {
    Answer<byte[]> answer = calls.call(http.calls(), "getMe", object());
    if (answer instanceof Answer.Done<byte[]> done) {
      JsonNode me = Json.parse(mapper, done.value()).path("result");
      String username = Json.text(me.path("username"));
      if (username == null) {
        return new Answer.Silence<>(true, "undecodable-answer");
      }
      identity.learn(username);
    }
    return answer;
  }

  boolean isIntroduced() {
    return identity.isKnown();
  }

  Answer<byte[]> deleteWebhook() {
    return calls.call(http.calls(), "deleteWebhook", object());
  }

  Answer<byte[]> setWebhook(URI url, Secret secret) {
    ObjectNode parameters = object();
    parameters.put("url", url.toString());
    parameters.put("secret_token", secret.reveal());
    parameters.put("max_connections", WEBHOOK_CONNECTIONS);
    parameters.set("allowed_updates", kinds());
    return calls.call(http.calls(), "setWebhook", parameters);
  }

  /** Where Telegram sends updates now, empty where nowhere; null when it does not say. */
  @Nullable String webhook() {
    return calls.call(http.calls(), "getWebhookInfo", object()) instanceof Answer.Done<byte[]> done
        ? Json.text(Json.parse(mapper, done.value()).path("result").path("url"))
        : null;
  }

  /** Waits for updates; everything below {@code offset} is confirmed by the call. */
  Answer<byte[]> poll(@Nullable Long offset) {
    ObjectNode parameters = object();
    if (offset != null) {
      parameters.put("offset", offset);
    }
    parameters.put("timeout", timing.longPoll().toSeconds());
    parameters.put("limit", BATCH);
    parameters.set("allowed_updates", kinds());
    return calls.call(http.polls(), "getUpdates", parameters);
  }

  /** Ends the call that is under way and every later one. */
  void cancel() {
    calls.cancel();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ArrayNode kinds() {
    ArrayNode kinds = JsonNodeFactory.instance.arrayNode();
    KINDS.forEach(kinds::add);
    return kinds;
  }
}
