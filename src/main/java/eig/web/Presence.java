package eig.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * Whether a client has left while its answer is prepared. The server reads a connection only
 * between requests, so nobody but us notices that it was closed.
 */
final class Presence implements BooleanSupplier {

  /** Set on a request whose connection must not be used again. */
  static final String LAST = Presence.class.getName() + ".last";

  private final HttpServletRequest request;
  private final EndPoint endPoint;

  Presence(HttpServletRequest request) {
    this.request = request;
    this.endPoint = endPoint(request);
  }

  static EndPoint endPoint(HttpServletRequest request) {
    return ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint();
  }

  /** Whether the client is gone. */
  @Override
  public boolean getAsBoolean() {
    if (!endPoint.isOpen()) {
      return true;
    }
    if (!(endPoint.getTransport() instanceof SocketChannel channel)
        || request.getAttribute(LAST) != null) {
      return false;
    }
    try {
      int read = channel.read(ByteBuffer.allocate(1));
      if (read > 0) {
        // The client sent its next request early and we took a byte of it: it must send it again.
        request.setAttribute(LAST, true);
      }
      return read < 0;
    } catch (IOException e) {
      return true;
    }
  }
}
