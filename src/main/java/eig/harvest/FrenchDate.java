package eig.harvest;

import eig.model.Period;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in words, as a press page writes them. */
final class FrenchDate {

  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");
  private static final Pattern WORDS =
      Pattern.compile("(?:(?:(\\d{1,2})(?:er)?[\\p{Z}\\s]+)?(\\p{L}+)[\\p{Z}\\s]+)?(\\d{4})");

  private FrenchDate() {}

  /**
   * Reads {@code 3 septembre 2024}, {@code 1er mars 2021}, {@code mai 2022} or {@code 2022}.
   *
   * @return the ISO form at the same precision; empty when it is no date or one that does not exist
   */
  static Optional<String> parse(String words) {
    Matcher date = WORDS.matcher(Blanks.trim(words));
    if (!date.matches()) {
      return Optional.empty();
    }
    StringBuilder iso = new StringBuilder(date.group(3));
    if (date.group(2) != null) {
      int month = MONTHS.indexOf(bare(date.group(2))) + 1;
      if (month == 0) {
        return Optional.empty();
      }
      iso.append("-%02d".formatted(month));
      if (date.group(1) != null) {
        iso.append("-%02d".formatted(Integer.parseInt(date.group(1))));
      }
    }
    return existing(iso.toString());
  }

  /** An ISO date or timestamp as a date; empty when it is none, or one that does not exist. */
  static Optional<String> iso(String written) {
    return existing(written.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})[T ].*", "$1"));
  }

  private static Optional<String> existing(String iso) {
    try {
      return Optional.of(Period.parse(iso).written());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String bare(String month) {
    return Normalizer.normalize(month, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
