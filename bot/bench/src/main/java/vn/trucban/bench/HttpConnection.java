package vn.trucban.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive connection over loopback. The load shares a small machine with what it measures,
 * so this does next to nothing beyond writing and reading bytes. Not thread-safe.
 */
final class HttpConnection implements AutoCloseable {

  private static final String LENGTH = "content-length:";
  private static final String LAST = "connection: close";

  private final int port;
  private Socket socket;
  private OutputStream out;
  private InputStream in;

  HttpConnection(int port) throws IOException {
    this.port = port;
    socket = connect(port);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
  }

  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    return socket;
  }

  /** Posts an update as Telegram does and returns the status. */
  int post(byte[] update) throws IOException {
    String head =
        "POST /webhooks/telegram HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\n"
            + "X-Telegram-Bot-Api-Secret-Token: "
            + RunningBot.SECRET
            + "\r\nContent-Length: "
            + update.length
            + "\r\n\r\n";
    ByteArrayOutputStream request = new ByteArrayOutputStream(512);
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(update);
    out.write(request.toByteArray());
    return status();
  }

  int get(String path) throws IOException {
    String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    return status();
  }

  private int status() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean last = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
      last |= line.equalsIgnoreCase(LAST);
    }
    in.skipNBytes(length);
    if (last) {
      socket.close();
      socket = connect(port);
      out = socket.getOutputStream();
      in = new BufferedInputStream(socket.getInputStream());
    }
    return status;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the bot closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
