package eig.web;

import eig.query.Coverage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of an answer, as they are sent and kept.
 *
 * @param tag its entity tag: the same bytes have the same
 * @param mediaType what they are
 * @param fileName what a browser saves them as; empty for a page
 * @param links the values of its {@code Link} headers
 * @param coverage for how many things the question has an answer
 * @param body all bytes
 */
record Made(
    String tag,
    String mediaType,
    String fileName,
    List<String> links,
    Optional<Coverage.Count> coverage,
    Body body) {

  /** Bytes that are all there. */
  interface Body {
    long size();

    void sendTo(OutputStream client) throws IOException;

    /** Bytes in memory. */
    static Body of(byte[] bytes) {
      return new Body() {
        @Override
        public long size() {
          return bytes.length;
        }

        @Override
        public void sendTo(OutputStream client) throws IOException {
          client.write(bytes);
        }
      };
    }
  }

  /** The same with its bytes elsewhere. */
  Made with(Body other) {
    return new Made(tag, mediaType, fileName, links, coverage, other);
  }

  int weight() {
    return (int) Math.min(Integer.MAX_VALUE, body.size() + 500);
  }
}
