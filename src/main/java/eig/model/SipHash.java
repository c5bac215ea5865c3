package eig.model;

/**
 * SipHash-2-4 of the UTF-16 units of a text, little end first: a keyed hash for very many short
 * texts, some forty times faster here than HMAC-SHA256. It only says which texts are worth that.
 *
 * @see <a href="https://cr.yp.to/siphash/siphash-20120918.pdf">SipHash: a fast short-input PRF</a>
 */
final class SipHash {

  private static final int UNITS = 4;

  private final long k0;
  private final long k1;

  SipHash(long k0, long k1) {
    this.k0 = k0;
    this.k1 = k1;
  }

  long of(String text) {
    State state = new State(k0, k1);
    int length = text.length();
    int whole = length - length % UNITS;
    for (int i = 0; i < whole; i += UNITS) {
      state.take(units(text, i, i + UNITS));
    }
    state.take(units(text, whole, length) | (2L * length) << 56);
    return state.finished();
  }

  private static long units(String text, int from, int to) {
    long word = 0;
    for (int i = from; i < to; i++) {
      word |= (long) text.charAt(i) << (16 * (i - from));
    }
    return word;
  }

  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    State(long k0, long k1) {
      v0 = k0 ^ 0x736f6d6570736575L;
      v1 = k1 ^ 0x646f72616e646f6dL;
      v2 = k0 ^ 0x6c7967656e657261L;
      v3 = k1 ^ 0x7465646279746573L;
    }

    void take(long word) {
      v3 ^= word;
      round();
      round();
      v0 ^= word;
    }

    long finished() {
      v2 ^= 0xff;
      round();
      round();
      round();
      round();
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
      v0 += v1;
      v2 += v3;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v1;
      v0 += v3;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
