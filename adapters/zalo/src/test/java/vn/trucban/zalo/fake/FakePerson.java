package vn.trucban.zalo.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A person who uses the OA; what they do opens the window in which they may be written to. */
public final class FakePerson {

  private final FakeZalo zalo;
  private final String id;

  FakePerson(FakeZalo zalo, String id) {
    this.zalo = zalo;
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** Types a text, or presses a button, which is the same. */
  public FakeEvent writes(String text) {
    ObjectNode event = event("user_send_text");
    event.withObject("/message").put("text", text);
    return sends(event);
  }

  /** Types a text in a group; {@code [@id]} calls somebody. */
  public FakeEvent writesInGroup(String group, String text) {
    ObjectNode event = event("user_send_group_text").put("oa_id", FakeZalo.OA_ID);
    event.withObject("/recipient").put("id", group);
    event.withObject("/message").put("text", text);
    return sends(event);
  }

  /** Shares a place. */
  public FakeEvent sharesLocation(double latitude, double longitude) {
    ObjectNode event = event("user_send_location");
    event
        .withObject("/message")
        .putArray("attachments")
        .addObject()
        .put("type", "location")
        .putObject("payload")
        .putObject("coordinates")
        .put("latitude", Double.toString(latitude))
        .put("longitude", Double.toString(longitude));
    return sends(event);
  }

  /** Follows the OA. */
  public FakeEvent follows() {
    zalo.people().interacts(id);
    return zalo.event(following("follow"));
  }

  /** Follows it no longer. */
  public FakeEvent unfollows() {
    zalo.people().blocks(id);
    return zalo.event(following("unfollow"));
  }

  private FakeEvent sends(ObjectNode event) {
    zalo.people().interacts(id);
    return zalo.event(event);
  }

  private ObjectNode event(String name) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("app_id", FakeZalo.APP_ID).put("user_id_by_app", "3" + id).put("event_name", name);
    event.putObject("sender").put("id", id);
    event.putObject("recipient").put("id", FakeZalo.OA_ID);
    event.putObject("message").put("msg_id", zalo.nextMessageId());
    return event;
  }

  private ObjectNode following(String name) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("oa_id", FakeZalo.OA_ID);
    event.putObject("follower").put("id", id);
    return event.put("event_name", name).put("source", "oa_profile").put("app_id", FakeZalo.APP_ID);
  }
}
