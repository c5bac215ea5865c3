package eig.harvest;

import java.util.regex.Pattern;

/** Blanks of every kind: spaces, no-break spaces, line ends, invisible marks. */
final class Blanks {

  private static final String ANY = "[\\p{Z}\\s\\p{Cc}\\p{Cf}]";
  private static final Pattern ENDS = Pattern.compile("^" + ANY + "+|" + ANY + "+$");
  private static final Pattern BREAKS =
      Pattern.compile(" *[\\t\\n\\x0B\\f\\r\\x85\\x{2028}\\x{2029}]+ *");
  private static final Pattern INVISIBLE = Pattern.compile("[\\x{FEFF}\\x{200B}\\x{2060}\\x{AD}]");

  private Blanks() {}

  /**
   * A written value without the blanks around it and on one line. Blanks within it are kept, a
   * no-break space as what it is; marks that nobody sees are removed.
   */
  static String trim(String written) {
    String visible = INVISIBLE.matcher(written).replaceAll("");
    return BREAKS.matcher(ENDS.matcher(visible).replaceAll("")).replaceAll(" ");
  }
}
