package eig.web;

import eig.model.Sha256;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Holds a whole result until its last byte is known: in memory first, then in a temporary file, up
 * to a limit. Only then is a status sent, so that no client ever gets half of an answer under a
 * 200.
 */
final class Spool extends OutputStream implements Made.Body {

  private static final int IN_MEMORY = 1024 * 1024;
  private static final int TAG_DIGITS = 32;

  /** The limit is met. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The disk does not take it. */
  static final class Broken extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    Broken(IOException cause) {
      super(cause);
    }
  }

  private final long limit;
  private final MessageDigest digest = Sha256.begin();
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private OutputStream out = memory;
  private Path file = Path.of("");
  private long size;

  Spool(long limit) {
    this.limit = limit;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    size += length;
    if (size > limit) {
      throw new Full();
    }
    try {
      if (size > IN_MEMORY && out == memory) {
        file = Files.createTempFile("eig-", ".spool");
        out = new BufferedOutputStream(Files.newOutputStream(file));
        memory.writeTo(out);
        memory.reset();
      }
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new Broken(e);
    }
    digest.update(bytes, offset, length);
  }

  /**
   * Forces what is written to where it will be sent from: from here on nothing is missing.
   *
   * @return a strong entity tag: the same bytes have the same
   */
  String finished() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new Broken(e);
    }
    return '"' + Sha256.hex(digest).substring(0, TAG_DIGITS) + '"';
  }

  /** What was written, while it is in memory; empty once it is in a file. */
  Optional<byte[]> bytes() {
    return out == memory ? Optional.of(memory.toByteArray()) : Optional.empty();
  }

  /** How many bytes were written. */
  @Override
  public long size() {
    return size;
  }

  /** Copies everything. */
  @Override
  public void sendTo(OutputStream client) throws IOException {
    if (out == memory) {
      memory.writeTo(client);
    } else {
      Files.copy(file, client);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } catch (IOException e) {
      // What could not be written is not missed any more.
    } finally {
      if (out != memory) {
        Files.deleteIfExists(file);
      }
    }
  }
}
