package vn.trucban.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody at the other end: writes, presses, shares. What it does is queued as an update. */
public final class FakePerson {

  private static final AtomicLong PRESSES = new AtomicLong(1_115_664_380_233_733_737L);

  private final FakeBotApi api;
  private final long id;
  private final String firstName;

  FakePerson(FakeBotApi api, long id, String firstName) {
    this.api = api;
    this.id = id;
    this.firstName = firstName;
  }

  /** The id of the person and of the private chat. */
  public long id() {
    return id;
  }

  /** Writes to the bot in private; returns the update_id. */
  public long says(String text) {
    ObjectNode message = message();
    message.put("text", text);
    if (text.startsWith("/")) {
      entity(message, "bot_command", 0, (text + " ").indexOf(' '));
    }
    return send(message);
  }

  /** Mentions the bot in a group. */
  public long mentionsIn(long group, String text) {
    String name = "@" + FakeBotApi.USERNAME;
    ObjectNode message = inGroup(group);
    message.put("text", name + " " + text);
    entity(message, "mention", 0, name.length());
    return send(message);
  }

  /** Writes in a group without speaking to the bot. */
  public long saysIn(long group, String text) {
    return send(inGroup(group).put("text", text));
  }

  /** Sends a private message of any content; the fields are set on top of the usual ones. */
  public long sends(ObjectNode fields) {
    ObjectNode message = message();
    message.setAll(fields);
    return send(message);
  }

  /** Shares the own phone number. */
  public long sharesPhone(String number) {
    ObjectNode message = message();
    message
        .putObject("contact")
        .put("phone_number", number)
        .put("first_name", firstName)
        .put("user_id", id);
    return send(message);
  }

  /** Shares a place. */
  public long sharesPlace(double latitude, double longitude) {
    ObjectNode message = message();
    message.putObject("location").put("latitude", latitude).put("longitude", longitude);
    return send(message);
  }

  /** Presses a button under a message of the bot; returns the id of the callback query. */
  public String presses(SentMessage message, String data) {
    String query = Long.toString(PRESSES.incrementAndGet());
    api.sendMethods().expectAnswer(query);
    ObjectNode press = JsonNodeFactory.instance.objectNode().put("id", query);
    press.set("from", user());
    ObjectNode shown = press.putObject("message").put("message_id", message.messageId());
    shown.set("from", api.botUser());
    shown.set("chat", message.chat() > 0 ? chat() : group(message.chat()));
    shown.put("date", api.now()).put("text", message.text());
    press.put("chat_instance", "7764778060035751380").put("data", data);
    api.inject("callback_query", press);
    return query;
  }

  /** Blocks the bot: it is told, and can send nothing any more. */
  public long blocks() {
    api.chats().block(id, true);
    return membership("member", "kicked");
  }

  /** Takes the block back. */
  public long unblocks() {
    api.chats().block(id, false);
    return membership("kicked", "member");
  }

  private long membership(String before, String now) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    change.set("chat", chat());
    change.set("from", user());
    change.put("date", api.now());
    change.putObject("old_chat_member").put("status", before).set("user", api.botUser());
    change.putObject("new_chat_member").put("status", now).set("user", api.botUser());
    return api.inject("my_chat_member", change);
  }

  private long send(ObjectNode message) {
    api.chats().start(id);
    return api.inject("message", message);
  }

  private ObjectNode message() {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("message_id", api.chats().nextMessageId());
    message.set("from", user());
    message.set("chat", chat());
    return message.put("date", api.now());
  }

  private ObjectNode inGroup(long group) {
    ObjectNode message = message();
    message.set("chat", group(group));
    return message;
  }

  private ObjectNode user() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", firstName)
        .put("language_code", "vi");
  }

  private ObjectNode chat() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("first_name", firstName)
        .put("type", "private");
  }

  private static ObjectNode group(long group) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", group)
        .put("title", "Phòng thử")
        .put("type", "supergroup");
  }

  private static void entity(ObjectNode message, String type, int offset, int length) {
    message
        .putArray("entities")
        .addObject()
        .put("offset", offset)
        .put("length", length)
        .put("type", type);
  }
}
