package eig.model;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.YEARS;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date or an interval, at the precision of the document: {@code 2019}, {@code 2019-05}, {@code
 * 2019-05-04}, {@code 2018-01/2018-03}, or {@code 2018-01/} when no end is known.
 *
 * @param written the ISO 8601 form
 * @param earliest the first day it may begin
 * @param latest the last day it may end; empty when the interval is open
 */
public record Period(String written, LocalDate earliest, Optional<LocalDate> latest) {

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /**
   * Parses the written form.
   *
   * @throws IllegalArgumentException when it is no date, or a date that does not exist, or an
   *     interval that ends before it begins; the message says which
   */
  public static Period parse(String written) {
    int slash = written.indexOf('/');
    if (slash < 0) {
      return new Period(written, first(written), Optional.of(last(written)));
    }
    String end = written.substring(slash + 1);
    LocalDate earliest = first(written.substring(0, slash));
    Optional<LocalDate> latest = end.isEmpty() ? Optional.empty() : Optional.of(last(end));
    if (latest.isPresent() && latest.get().isBefore(earliest)) {
      throw new IllegalArgumentException("\"" + written + "\" ends before it begins");
    }
    return new Period(written, earliest, latest);
  }

  /** How finely its ends are told; of two ends the coarser. */
  public ChronoUnit unit() {
    return Arrays.stream(written.split("/"))
        .map(end -> end.length() == 4 ? YEARS : end.length() == 7 ? MONTHS : DAYS)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Whether it tells a beginning and an end. */
  public boolean isSpan() {
    return latest.isPresent() && written.indexOf('/') >= 0;
  }

  /** Whether some day could lie in both. */
  public boolean overlaps(Period other) {
    return latest.map(day -> !day.isBefore(other.earliest)).orElse(true)
        && other.latest.map(day -> !day.isBefore(earliest)).orElse(true);
  }

  private static LocalDate first(String date) {
    Matcher parts = match(date);
    return day(date, parts, parts.group(2) == null ? 1 : number(parts, 2), 1);
  }

  private static LocalDate last(String date) {
    Matcher parts = match(date);
    int month = parts.group(2) == null ? 12 : number(parts, 2);
    if (parts.group(3) != null) {
      return day(date, parts, month, 1);
    }
    day(date, parts, month, 1);
    return YearMonth.of(number(parts, 1), month).atEndOfMonth();
  }

  private static Matcher match(String date) {
    Matcher parts = DATE.matcher(date);
    if (!parts.matches()) {
      throw new IllegalArgumentException("\"" + date + "\" is not a date");
    }
    return parts;
  }

  private static LocalDate day(String date, Matcher parts, int month, int otherwise) {
    try {
      return LocalDate.of(
          number(parts, 1), month, parts.group(3) == null ? otherwise : number(parts, 3));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + date + "\" is a date that does not exist", e);
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
