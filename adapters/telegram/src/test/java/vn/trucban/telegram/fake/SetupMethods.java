package vn.trucban.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Polling, webhook and menu: the methods by which a bot sets itself up. */
final class SetupMethods {

  private static final Set<String> NOT_BY_DEFAULT =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  private final UpdateQueue queue;
  private final WebhookSender webhook;
  private final Map<String, JsonNode> commands = new ConcurrentHashMap<>();
  private volatile Set<String> allowed = Set.of();

  SetupMethods(UpdateQueue queue, WebhookSender webhook) {
    this.queue = queue;
    this.webhook = webhook;
  }

  /** Whether updates of this kind are made at all for this bot. */
  boolean wants(String kind) {
    return allowed.isEmpty() ? !NOT_BY_DEFAULT.contains(kind) : allowed.contains(kind);
  }

  ArrayNode getUpdates(Parameters call, java.util.List<byte[]> raw)
      throws ApiRefusal, InterruptedException {
    if (webhook.isActive()) {
      throw ApiRefusal.conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
              + " webhook first");
    }
    allow(call);
    long seconds = Math.clamp(call.number("timeout", 0), 0, 50);
    for (PendingUpdate update :
        queue.poll(
            call.number("offset", 0),
            (int) call.number("limit", 100),
            Duration.ofSeconds(seconds))) {
      raw.add(update.json().toByteArray());
    }
    return JsonNodeFactory.instance.arrayNode();
  }

  JsonNode setWebhook(Parameters call) throws ApiRefusal {
    String url = call.text("url");
    if (url.isEmpty()) {
      return deleteWebhook(call);
    }
    String secret = call.text("secret_token");
    if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
      throw ApiRefusal.badRequest("secret token contains unallowed characters");
    }
    if (!url.matches("https?://[^\\s/]+.*")) {
      throw ApiRefusal.badRequest("bad webhook: invalid webhook URL specified");
    }
    allow(call);
    if (call.flag("drop_pending_updates")) {
      queue.clear();
    }
    queue.endPoll("terminated by setWebhook request");
    webhook.activate(
        URI.create(url), secret, Math.clamp(call.number("max_connections", 40), 1, 100));
    queue.waiting().forEach(webhook::offer);
    return BooleanNode.TRUE;
  }

  JsonNode deleteWebhook(Parameters call) {
    if (call.flag("drop_pending_updates")) {
      queue.clear();
    }
    webhook.deactivate();
    return BooleanNode.TRUE;
  }

  JsonNode getWebhookInfo() {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    info.put("url", webhook.isActive() ? webhook.url().toString() : "");
    info.put("has_custom_certificate", false);
    info.put("pending_update_count", queue.waiting().size());
    webhook.lastError().ifPresent(error -> info.put("last_error_message", error));
    return info;
  }

  JsonNode setMyCommands(Parameters call) throws ApiRefusal {
    JsonNode menu = call.json("commands");
    if (menu.size() > 100) {
      throw ApiRefusal.badRequest("too many commands");
    }
    for (JsonNode command : menu) {
      if (!command.path("command").asText("").matches("/?[a-z0-9_]{1,32}")) {
        throw ApiRefusal.badRequest("BOT_COMMAND_INVALID");
      }
      int length = command.path("description").asText("").length();
      if (length < 1 || length > 256) {
        throw ApiRefusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    commands.put(scope(call), menu);
    return BooleanNode.TRUE;
  }

  JsonNode getMyCommands(Parameters call) throws ApiRefusal {
    return commands.getOrDefault(scope(call), JsonNodeFactory.instance.arrayNode());
  }

  JsonNode deleteMyCommands(Parameters call) throws ApiRefusal {
    commands.remove(scope(call));
    return BooleanNode.TRUE;
  }

  /** The menus that were set: scope, chat if any and language to commands. */
  Map<String, JsonNode> commands() {
    return Map.copyOf(commands);
  }

  private static String scope(Parameters call) throws ApiRefusal {
    JsonNode scope = call.json("scope");
    return (scope.path("type").asText("default")
            + " "
            + scope.path("chat_id").asText("")
            + " "
            + call.text("language_code"))
        .strip()
        .replaceAll(" +", " ");
  }

  private void allow(Parameters call) throws ApiRefusal {
    if (call.has("allowed_updates")) {
      Set<String> kinds = new HashSet<>();
      call.json("allowed_updates").forEach(kind -> kinds.add(kind.asText()));
      allowed = kinds;
    }
  }
}
