package eig.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is known to who runs the program and to nobody else: with it a name that was withdrawn is
 * recognised, without it nothing can be guessed from what we keep.
 */
public final class Secret {

  /** As many bytes as cannot be guessed. */
  private static final int SHORTEST = 16;

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;
  private final SipHash marks;

  private Secret(byte[] bytes) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      ByteBuffer key = ByteBuffer.wrap(mac.doFinal("reperes".getBytes(StandardCharsets.UTF_8)));
      marks = new SipHash(key.getLong(), key.getLong());
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A secret as it was given; blanks around it do not count.
   *
   * @param where who gave it, for the message
   * @throws UserError when it is so short that it could be found by trying
   */
  public static Secret of(String written, String where) {
    byte[] bytes = written.strip().getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST) {
      throw new UserError(
          UserError.Kind.USAGE,
          where,
          "the secret has %d bytes, fewer than %d".formatted(bytes.length, SHORTEST),
          "make one with: openssl rand -hex 32");
    }
    return new Secret(bytes);
  }

  /**
   * HMAC-SHA256 in hexadecimal.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
   */
  String hmac(String message) {
    return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
  }

  /** What is quick to compare; without the secret it says nothing either. */
  long mark(String message) {
    return marks.of(message);
  }

  /** A fingerprint: {@code <mark>.<hmac>}, both in hexadecimal. */
  String seal(String message) {
    return HexFormat.of().toHexDigits(mark(message)) + "." + hmac(message);
  }

  /** The mark of a fingerprint. */
  static long markOf(String seal) {
    return HexFormat.fromHexDigitsToLong(seal, 0, seal.indexOf('.'));
  }
}
