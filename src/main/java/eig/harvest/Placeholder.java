package eig.harvest;

import java.util.regex.Pattern;

/** What an editor left to try something out. */
final class Placeholder {

  private static final Pattern TEST = Pattern.compile("TEST\\s*[-–—:].*");

  private Placeholder() {}

  /** Whether a name says itself that it is none, such as {@code TEST - somebody}. */
  static boolean isName(String name) {
    return TEST.matcher(name).matches();
  }
}
