package eig;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Texts of four bytes or more, looked for all at once among many bytes. */
public final class Needles {

  /** Stores are mostly empty: what is all zeros is passed over by so many bytes. */
  private static final byte[] ZEROS = new byte[1 << 12];

  private final Map<Integer, List<byte[]>> byBeginning = new HashMap<>();
  private final BitSet beginnings = new BitSet();

  /** Prepares to look for them. */
  public Needles(Collection<String> texts) {
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      int beginning = ByteBuffer.wrap(bytes).getInt();
      byBeginning.computeIfAbsent(beginning, b -> new ArrayList<>()).add(bytes);
      beginnings.set(beginning >>> Short.SIZE);
    }
  }

  /** Those that stand among bytes. */
  public Set<String> foundIn(byte[] bytes) {
    Set<String> found = new TreeSet<>();
    ByteBuffer all = ByteBuffer.wrap(bytes);
    for (int i = 0; i + Integer.BYTES <= bytes.length; i++) {
      int beginning = all.getInt(i);
      if (beginning == 0) {
        i = lastZero(bytes, i) - Integer.BYTES + 1;
      } else if (beginnings.get(beginning >>> Short.SIZE)) {
        for (byte[] text : byBeginning.getOrDefault(beginning, List.of())) {
          int end = i + text.length;
          if (end <= bytes.length && Arrays.equals(bytes, i, end, text, 0, text.length)) {
            found.add(new String(text, StandardCharsets.UTF_8));
          }
        }
      }
    }
    return found;
  }

  /** The last of the zeros that begin there, or one among them that is far enough. */
  private static int lastZero(byte[] bytes, int from) {
    int end = Math.min(bytes.length, from + ZEROS.length);
    int other = Arrays.mismatch(bytes, from, end, ZEROS, 0, end - from);
    return other < 0 ? end - 1 : from + other - 1;
  }
}
