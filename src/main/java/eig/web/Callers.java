package eig.web;

import eig.query.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells clients apart without keeping who they are: by their address, sealed with a key that exists
 * in the memory of this process only and is renewed each day.
 */
final class Callers {

  private static final String SEAL = "HmacSHA256";
  private static final long DAY = 24L * 3600 * 1000;
  private static final int KEY_BYTES = 32;

  private final Set<String> proxies;
  private final SecureRandom random = new SecureRandom();
  private long day = -1;
  private Mac seal;

  /**
   * Knows clients.
   *
   * @param proxies the addresses of the balancers whose {@code X-Forwarded-For} is believed
   */
  Callers(Set<String> proxies) {
    this.proxies = Set.copyOf(proxies);
    this.seal = fresh();
  }

  /**
   * The caller of a request.
   *
   * @param patience how long they wait at most
   */
  Caller of(HttpServletRequest request, Optional<Duration> patience) {
    return new Caller(sealed(address(request)), new Presence(request), patience);
  }

  /** Whether the request came through a balancer of ours. */
  boolean isTrusted(HttpServletRequest request) {
    return proxies.contains(request.getRemoteAddr());
  }

  /** The last address of the chain that a balancer of ours did not write itself. */
  private String address(HttpServletRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded == null || !isTrusted(request)) {
      return request.getRemoteAddr();
    }
    String[] chain = forwarded.split(",", -1);
    for (int i = chain.length - 1; i >= 0; i--) {
      String address = chain[i].strip();
      if (!address.isEmpty() && !proxies.contains(address)) {
        return address;
      }
    }
    return request.getRemoteAddr();
  }

  /** A hash of a text that says nothing outside this process and day. */
  synchronized String sealed(String text) {
    long today = System.currentTimeMillis() / DAY;
    if (today != day) {
      day = today;
      seal = fresh();
    }
    return HexFormat.of().formatHex(seal.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Mac fresh() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    try {
      Mac mac = Mac.getInstance(SEAL);
      mac.init(new SecretKeySpec(key, SEAL));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
