package eig.store;

import eig.model.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What fixes every byte of a file: its size, how far its last byte other than zero is, and the
 * SHA-256 of the bytes up to there.
 *
 * <p>TDB2 keeps its indexes in segments of 8 MiB of which most is empty: to look for zeros is many
 * times faster than to hash them.
 *
 * @param size in bytes
 * @param filled up to which byte it holds anything but zeros
 * @param sha256 of the first {@code filled} bytes, in hexadecimal
 */
record Seal(long size, long filled, String sha256) {

  private static final int CHUNK = 1 << 20;
  private static final int BLOCK = 1 << 10;
  private static final byte[] ZEROS = new byte[CHUNK];

  /** It in words that a file can keep: size, how far it is filled, hash. */
  String line() {
    return size + " " + filled + " " + sha256;
  }

  /** Seals a file as it is now. */
  static Seal of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      long filled = filled(channel, size);
      MessageDigest digest = Sha256.begin();
      ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
      for (long at = 0; at < filled; ) {
        int length = (int) Math.min(CHUNK, filled - at);
        read(channel, buffer, at, length);
        digest.update(buffer.array(), 0, length);
        at += length;
      }
      return new Seal(size, filled, Sha256.hex(digest));
    }
  }

  private static long filled(FileChannel channel, long size) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    for (long end = size; end > 0; ) {
      int length = (int) Math.min(CHUNK, end);
      read(channel, buffer, end - length, length);
      if (!isEmpty(buffer.array(), 0, length)) {
        int last = length;
        while (last > BLOCK && isEmpty(buffer.array(), last - BLOCK, last)) {
          last -= BLOCK;
        }
        while (buffer.array()[last - 1] == 0) {
          last--;
        }
        return end - length + last;
      }
      end -= length;
    }
    return 0;
  }

  private static boolean isEmpty(byte[] bytes, int from, int to) {
    return Arrays.equals(bytes, from, to, ZEROS, 0, to - from);
  }

  private static void read(FileChannel channel, ByteBuffer buffer, long at, int length)
      throws IOException {
    buffer.clear().limit(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new IOException("the file became shorter while it was read");
      }
    }
  }
}
