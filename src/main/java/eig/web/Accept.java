package eig.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client accepts. A range that cannot be read is left out; when none can, anything is
 * accepted.
 *
 * @param ranges as given
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, 12.5.1</a>
 */
record Accept(List<Range> ranges) {

  private static final Pattern RANGE =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)/([!#$%&'*+.^_`|~0-9A-Za-z-]+)");
  private static final Pattern QUALITY = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

  /**
   * A media range.
   *
   * @param type its type, or {@code *}
   * @param subtype its subtype, or {@code *}
   * @param quality from 0, refused, to 1
   */
  record Range(String type, String subtype, double quality) {

    /** How precisely it names a media type: 3 exactly, 2 by its type, 1 any; 0 not at all. */
    int precision(String mediaType) {
      if (mediaType.equals(type + "/" + subtype)) {
        return 3;
      }
      if (subtype.equals("*") && mediaType.startsWith(type + "/")) {
        return 2;
      }
      return type.equals("*") && subtype.equals("*") ? 1 : 0;
    }
  }

  /** Reads the header; null is an absent one. */
  static Accept of(@Nullable String header) {
    return new Accept(
        header == null
            ? List.of()
            : Stream.of(header.split(",", -1)).flatMap(r -> range(r).stream()).toList());
  }

  /** How much a media type is wanted, from 0 to 1: the most precise range that names it says. */
  double quality(String mediaType) {
    if (ranges.isEmpty()) {
      return 1;
    }
    Range best = new Range("", "", 0);
    for (Range range : ranges) {
      if (range.precision(mediaType) > best.precision(mediaType)) {
        best = range;
      }
    }
    return best.quality();
  }

  /**
   * The offer that is wanted most; of equals the first.
   *
   * @return empty when none is wanted
   */
  Optional<Offer> best(List<Offer> offers) {
    Optional<Offer> best = Optional.empty();
    double most = 0;
    for (Offer offer : offers) {
      double quality = quality(offer.mediaType());
      if (quality > most) {
        most = quality;
        best = Optional.of(offer);
      }
    }
    return best;
  }

  private static Optional<Range> range(String written) {
    String[] parts = written.strip().split(";", -1);
    var named = RANGE.matcher(parts[0].strip().toLowerCase(Locale.ROOT));
    if (!named.matches()) {
      return Optional.empty();
    }
    double quality = 1;
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip().toLowerCase(Locale.ROOT);
      if (part.startsWith("q=")) {
        if (!QUALITY.matcher(part.substring(2)).matches()) {
          return Optional.empty();
        }
        quality = Double.parseDouble(part.substring(2));
      }
    }
    return Optional.of(new Range(named.group(1), named.group(2), quality));
  }
}
