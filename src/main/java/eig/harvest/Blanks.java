package eig.harvest;

/** Blanks of every kind: spaces, no-break spaces, line ends, invisible marks. */
final class Blanks {

  private Blanks() {}

  /**
   * A written value without the blanks around it and on one line. Blanks within it are kept, a
   * no-break space as what it is; marks that nobody sees are removed.
   */
  static String trim(String written) {
    int from = 0;
    int to = written.length();
    while (from < to && isBlank(written.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(written.charAt(to - 1))) {
      to--;
    }
    StringBuilder line = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = written.charAt(i);
      if (isBreak(c)) {
        i = afterBreak(written, i, to) - 1;
        while (line.length() > 0 && line.charAt(line.length() - 1) == ' ') {
          line.setLength(line.length() - 1);
        }
        line.append(' ');
      } else if (!isInvisible(c)) {
        line.append(c);
      }
    }
    return line.toString();
  }

  private static int afterBreak(String written, int at, int to) {
    int next = at;
    while (next < to && (isBreak(written.charAt(next)) || written.charAt(next) == ' ')) {
      next++;
    }
    return next;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isBreak(char c) {
    return (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isInvisible(char c) {
    return c == '\uFEFF' || c == '\u200B' || c == '\u2060' || c == '\u00AD';
  }
}
