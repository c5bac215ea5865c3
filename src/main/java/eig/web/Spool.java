package eig.web;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds a whole result until its last byte is known: in memory first, then in a temporary file, up
 * to a limit. Only then is a status sent, so that no client ever gets half of an answer under a
 * 200.
 */
final class Spool extends OutputStream {

  private static final int IN_MEMORY = 1024 * 1024;

  /** The limit is met. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final long limit;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private OutputStream out = memory;
  private Path file = Path.of("");
  private long size;

  Spool(long limit) {
    this.limit = limit;
  }

  @Override
  public void write(int b) throws IOException {
    grow(1);
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    grow(length);
    out.write(bytes, offset, length);
  }

  private void grow(int more) throws IOException {
    size += more;
    if (size > limit) {
      throw new Full();
    }
    if (size > IN_MEMORY && out == memory) {
      file = Files.createTempFile("eig-", ".spool");
      out = new BufferedOutputStream(Files.newOutputStream(file));
      memory.writeTo(out);
      memory.reset();
    }
  }

  /** How many bytes were written. */
  long size() {
    return size;
  }

  /** Copies everything. */
  void sendTo(OutputStream client) throws IOException {
    if (out == memory) {
      memory.writeTo(client);
    } else {
      out.close();
      Files.copy(file, client);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (out != memory) {
      Files.deleteIfExists(file);
    }
  }
}
