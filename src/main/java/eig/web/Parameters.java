package eig.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address or of a form, decoded strictly: a broken escape or a byte that is no
 * UTF-8 is refused where the server's own decoding would put a question mark and go on.
 *
 * @param values the values by name, in the order given
 * @see <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">URL Standard, 5</a>
 */
record Parameters(Map<String, List<String>> values) {

  /** None. */
  static final Parameters NONE = new Parameters(Map.of());

  /**
   * Decodes.
   *
   * @param written as it stands in the address or the body; null is nothing
   * @throws BadRequest when it is not well encoded
   */
  static Parameters decode(@Nullable String written) throws BadRequest {
    if (written == null || written.isEmpty()) {
      return NONE;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : written.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = text(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : text(pair.substring(equals + 1));
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return new Parameters(values);
  }

  /** Those of both; an address and a form may each give some. */
  Parameters and(Parameters others) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    List.of(this, others)
        .forEach(
            part ->
                part.values.forEach(
                    (name, given) ->
                        all.computeIfAbsent(name, n -> new ArrayList<>()).addAll(given)));
    return new Parameters(all);
  }

  /** Every value of a name. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of a name. */
  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  private static String text(String escaped) throws BadRequest {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '%') {
        int high = digit(escaped, i + 1);
        int low = digit(escaped, i + 2);
        if (high < 0 || low < 0) {
          throw badlyEncoded();
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else if (c == '+') {
        bytes.write(' ');
      } else if (c > ' ' && c < 0x7f) {
        bytes.write(c);
      } else {
        // RFC 3986, 2: an address is ASCII; anything else must be escaped.
        throw badlyEncoded();
      }
    }
    return utf8(ByteBuffer.wrap(bytes.toByteArray()));
  }

  private static int digit(String text, int at) {
    return at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
  }

  /** Text from bytes that must be UTF-8. */
  static String utf8(ByteBuffer bytes) throws BadRequest {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException e) {
      throw badlyEncoded();
    }
  }

  private static BadRequest badlyEncoded() {
    return new BadRequest(400, "encoding", "Un paramètre n’est pas de l’UTF-8 bien codé.");
  }
}
