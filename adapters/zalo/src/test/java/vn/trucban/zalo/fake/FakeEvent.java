package vn.trucban.zalo.fake;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An event on its way to the webhook.
 *
 * @param body JSON as it goes over the wire
 * @param signature the header {@code X-ZEvent-Signature}
 */
public record FakeEvent(String body, String signature) {

  /** Signs as Zalo documents it: a plain SHA-256 over app id, body, time and OA secret. */
  public static FakeEvent signed(String body, String timestamp) {
    return new FakeEvent(body, "mac=" + mac(FakeZalo.APP_ID, body, timestamp, FakeZalo.OA_SECRET));
  }

  /** The digest in hexadecimal. */
  public static String mac(String appId, String body, String timestamp, String secret) {
    try {
      byte[] signed = (appId + body + timestamp + secret).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signed));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Delivers it once; the status of the answer. */
  public int post(URI webhook) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) webhook.toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("X-ZEvent-Signature", signature);
    connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    int status = connection.getResponseCode();
    connection.disconnect();
    return status;
  }
}
