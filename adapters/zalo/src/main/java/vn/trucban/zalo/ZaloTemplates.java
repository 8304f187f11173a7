package vn.trucban.zalo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;
import vn.trucban.channel.Delivery;

/**
 * Sends approved ZBS templates, which need no conversation and cost money: to a person who is known
 * to the OA, or to a phone number. Thread-safe; blocks for two call timeouts at most.
 */
public final class ZaloTemplates {

  static final String BY_USER = "/v3.0/oa/message/template";
  static final String BY_PHONE = "/message/template";

  private static final Pattern E164 = Pattern.compile("\\+?(84[0-9]{8,10})");
  private static final int LONGEST_TRACKING_ID = 48;

  private final OaCalls calls;
  private final ZaloSettings.Hosts hosts;
  private final ZaloFaults faults;

  ZaloTemplates(OaCalls calls, ZaloSettings.Hosts hosts, ZaloFaults faults) {
    this.calls = calls;
    this.hosts = hosts;
    this.faults = faults;
  }

  /**
   * Sends a template to a person.
   *
   * @param userId the person's id at this OA
   * @param data the template's parameters, all of them
   */
  public Delivery toUser(String userId, String templateId, Map<String, String> data) {
    ObjectNode body = template(templateId, data).put("user_id", userId);
    return faults.of(calls.post(hosts.api(), BY_USER, body));
  }

  /**
   * Sends a template to a phone number.
   *
   * @param phone Vietnamese, as {@code 84…} or {@code +84…}
   * @param data the template's parameters, all of them
   * @param trackingId 1 to 48 characters that come back in reports; it does not stop doubles
   */
  public Delivery toPhone(
      String phone, String templateId, Map<String, String> data, String trackingId) {
    var number = E164.matcher(phone);
    if (!number.matches()) {
      return new Delivery.Unreachable("zalo-no-phone");
    }
    if (trackingId.isBlank() || trackingId.length() > LONGEST_TRACKING_ID) {
      throw new IllegalArgumentException("a tracking id has 1 to 48 characters");
    }
    ObjectNode body =
        template(templateId, data).put("phone", number.group(1)).put("tracking_id", trackingId);
    return faults.ofTemplate(calls.post(hosts.template(), BY_PHONE, body));
  }

  private static ObjectNode template(String templateId, Map<String, String> data) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("template_id", templateId);
    ObjectNode parameters = body.putObject("template_data");
    data.forEach((name, value) -> parameters.put(name, ZaloText.of(value)));
    return body;
  }
}
