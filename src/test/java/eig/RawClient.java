package eig;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One connection to a server on this machine. It sends bytes exactly as they are given, however
 * wrong, and says of what comes back whether it is complete; it may come from any loopback address.
 *
 * <pre>{@code
 * try (RawClient client = RawClient.to(port)) {
 *   RawClient.Reply reply = client.send(RawClient.get("/sparql?query=ASK%7B%7D")).read();
 *   assertThat(reply.status()).isEqualTo(200);
 *   assertThat(reply.complete()).isTrue();
 * }
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, HTTP/1.1</a>
 */
public final class RawClient implements AutoCloseable {

  /** How long a read waits for a byte when nothing else is said. */
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int LONGEST_LINE = 1024 * 1024;

  private final Socket socket;
  private final InputStream in;

  private RawClient(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** Connects from 127.0.0.1. */
  public static RawClient to(int port) throws IOException {
    return to(port, 1, PATIENCE);
  }

  /**
   * Connects.
   *
   * @param from the server sees 127.0.0.{@code from}; 1 to 254
   * @param patience how long a read waits for a byte before {@link java.net.SocketTimeoutException}
   */
  public static RawClient to(int port, int from, Duration patience) throws IOException {
    Socket socket = new Socket();
    try {
      socket.bind(new InetSocketAddress(loopback(from), 0));
      socket.connect(new InetSocketAddress(loopback(1), port), 5_000);
      socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
      socket.setTcpNoDelay(true);
      return new RawClient(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** A GET of a path, with further header lines such as {@code Accept: text/csv}. */
  public static String get(String path, String... headers) {
    return request("GET", path, headers);
  }

  /** A request without a body. */
  public static String request(String method, String path, String... headers) {
    StringBuilder out = new StringBuilder();
    out.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
    List.of(headers).forEach(header -> out.append(header).append("\r\n"));
    return out.append("\r\n").toString();
  }

  /** A request with a body and its length. */
  public static byte[] request(String method, String path, byte[] body, String... headers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head = request(method, path, headers);
    out.writeBytes(bytes(head.substring(0, head.length() - 2)));
    out.writeBytes(bytes("Content-Length: " + body.length + "\r\n\r\n"));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** Sends text as UTF-8, and nothing more. */
  public RawClient send(String text) throws IOException {
    return send(bytes(text));
  }

  /** Sends bytes, and nothing more. */
  public RawClient send(byte... bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /**
   * Reads the next answer to anything but a HEAD.
   *
   * @throws EOFException when the connection ends before the header section does
   * @throws ProtocolException when what comes is no HTTP/1.1
   */
  public Reply read() throws IOException {
    Reply head = readHead();
    if (head.status < 200) {
      return head.status == 100 ? read() : head;
    }
    if (head.status == 204 || head.status == 304) {
      return head;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean complete;
    if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
      complete = chunks(body);
    } else if (head.header("Content-Length").isEmpty()) {
      // The end of the connection is the end of the body: nothing tells whether that is all of it.
      in.transferTo(body);
      complete = false;
    } else {
      complete = take(Long.parseLong(head.header("Content-Length")), body);
    }
    return new Reply(head.status, head.headers, body.toByteArray(), complete);
  }

  /** Reads a status and headers only, as after a HEAD. */
  public Reply readHead() throws IOException {
    String line = line();
    if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
      throw new ProtocolException("no status line: " + line);
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw new ProtocolException("no header: " + header);
      }
      headers.merge(
          header.substring(0, colon), header.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
    }
    return new Reply(Integer.parseInt(line.substring(9, 12)), headers, new byte[0], true);
  }

  /** Whether the server has ended the connection: true at its end, or when it was reset. */
  public boolean ended() throws IOException {
    try {
      return in.read() < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (java.net.SocketException e) {
      return true;
    }
  }

  /** Says that nothing more is sent; the answer can still be read. */
  public void endOfRequest() throws IOException {
    socket.shutdownOutput();
  }

  /** Goes away at once, with a reset, as a client does that crashed. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static InetAddress loopback(int last) throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private boolean take(long length, ByteArrayOutputStream body) throws IOException {
    byte[] buffer = new byte[8192];
    for (long left = length; left > 0; ) {
      int got = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (got < 0) {
        return false;
      }
      body.write(buffer, 0, got);
      left -= got;
    }
    return true;
  }

  private boolean chunks(ByteArrayOutputStream body) throws IOException {
    try {
      while (true) {
        long size = Long.parseLong(line().split(";", 2)[0].strip(), 16);
        if (size == 0) {
          while (!line().isEmpty()) {
            // a trailer field
          }
          return true;
        }
        if (!take(size, body) || !line().isEmpty()) {
          return false;
        }
      }
    } catch (EOFException e) {
      return false;
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the connection ended after: " + line);
      }
      if (line.size() == LONGEST_LINE) {
        throw new ProtocolException("a line without end");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /** An answer. */
  public static final class Reply {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final boolean complete;

    private Reply(int status, Map<String, String> headers, byte[] body, boolean complete) {
      this.status = status;
      this.headers = headers;
      this.body = body;
      this.complete = complete;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }

    /** A header, its name in any case; several of one name joined by commas; empty for none. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /** The body, as far as it came; empty after a HEAD. */
    public byte[] body() {
      return body.clone();
    }

    /** The body as UTF-8. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the body is known to be whole: its length or its last chunk was reached. */
    public boolean complete() {
      return complete;
    }
  }
}
