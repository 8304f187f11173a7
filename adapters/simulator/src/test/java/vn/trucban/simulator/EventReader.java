package vn.trucban.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads a stream of events on a thread of its own until it is closed. */
final class EventReader implements AutoCloseable {

  private final HttpResponse<InputStream> response;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final Thread reader;

  EventReader(HttpClient client, String address) throws Exception {
    response =
        client.send(
            HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build(),
            BodyHandlers.ofInputStream());
    reader = Thread.ofPlatform().daemon().start(this::read);
  }

  private void read() {
    byte[] buffer = new byte[8192];
    try {
      for (int count = response.body().read(buffer);
          count >= 0;
          count = response.body().read(buffer)) {
        received.write(buffer, 0, count);
      }
    } catch (IOException closed) {
      received.writeBytes("(closed)".getBytes(StandardCharsets.UTF_8));
    }
  }

  String text() {
    return received.toString(StandardCharsets.UTF_8);
  }

  String contentType() {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  @Override
  public void close() throws IOException {
    response.body().close();
    reader.interrupt();
  }
}
