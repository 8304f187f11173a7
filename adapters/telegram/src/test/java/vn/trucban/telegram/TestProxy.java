package vn.trucban.telegram;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP and SOCKS5 proxy in one, which leads every connection to one server. */
final class TestProxy implements AutoCloseable {

  private static final int SOCKS_5 = 5;

  private final ServerSocket door = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> targets = new ConcurrentSkipListSet<>();
  private final URI server;

  TestProxy(URI server) throws IOException {
    this.server = server;
    threads.execute(this::listen);
  }

  int port() {
    return door.getLocalPort();
  }

  /** The hosts and ports that clients asked for. */
  Set<String> targets() {
    return Set.copyOf(targets);
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket target = new Socket(server.getHost(), server.getPort())) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      int first = in.readUnsignedByte();
      if (first == SOCKS_5) {
        greet(in, client.getOutputStream());
      } else {
        target.getOutputStream().write(requestLine(first, in));
      }
      threads.execute(() -> copy(in, target));
      target.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a SOCKS5 greeting and a CONNECT by name, and says yes to both (RFC 1928). */
  private void greet(DataInputStream in, OutputStream out) throws IOException {
    in.skipNBytes(in.readUnsignedByte());
    out.write(new byte[] {SOCKS_5, 0});
    in.skipNBytes(3);
    boolean byName = in.readUnsignedByte() == 3;
    byte[] host = new byte[byName ? in.readUnsignedByte() : 4];
    in.readFully(host);
    String name = byName ? new String(host, StandardCharsets.US_ASCII) : "an address";
    targets.add(name + ":" + in.readUnsignedShort());
    out.write(new byte[] {SOCKS_5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
  }

  /** Reads {@code POST http://host/path HTTP/1.1} and returns it with the path alone. */
  private byte[] requestLine(int first, InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = first; c != '\n' && c >= 0; c = in.read()) {
      line.write(c);
    }
    String[] parts = line.toString(StandardCharsets.US_ASCII).split(" ", -1);
    URI target = URI.create(parts[1]);
    targets.add(target.getHost() + ":" + (target.getPort() < 0 ? 80 : target.getPort()));
    return (parts[0] + " " + target.getRawPath() + " " + parts[2] + "\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void copy(InputStream from, Socket to) {
    try {
      from.transferTo(to.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
